using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;

namespace CareerLadder.Web.Features.Alignment;

/// <summary>Everyone's pay on a day, for those who may see everyone's. Worked out once for all who may and for every part of the page.</summary>
internal static class PayReader
{
    /// <summary>Nobody at all for who may not see everyone's pay.</summary>
    public static IReadOnlyList<Paid> On(Access access, DateOnly day)
    {
        if (!access.MaySeeEveryonesPay) return [];
        var people = access.Organisation.PaidOn(day);
        // Of somebody who is yet to come nothing is told to strangers: only on days ahead is anybody of them here.
        return day <= access.Today ? people : [.. people.Where(p => access.MaySee(Known.Standing, p.Person.Id))];
    }

    /// <summary>What follows from pay on a day alone; kept, but for days ahead, where not everybody sees the same.</summary>
    public static T Keep<T>(Access access, string what, DateOnly day, Func<T> make)
        where T : class => day <= access.Today ? access.Organisation.Keep((what, day), make) : make();

    public static IntoBand IntoBand(Access access, DateOnly day) => Keep(access, "into band", day, () => Core.Pay.IntoBand.Of(On(access, day)));

    public static IReadOnlyList<Paid> SwingCuts(Access access, DateOnly day) =>
        Keep(access, "swing cuts", day, () => Core.Pay.SwingCuts.Of(access.Organisation.LadderOn(day), access.Organisation.Company.Bands, On(access, day), day));

    /// <summary>Everyone whose pay is held against a band of their equals: a swing would cut it, or would not.</summary>
    public static IEnumerable<Paid> HeldAgainstEquals(Access access, DateOnly day) =>
        Core.Pay.SwingCuts.Held(access.Organisation.LadderOn(day), access.Organisation.Company.Bands, On(access, day), day).Select(h => h.Who);

    /// <summary>Every swing inside the organisation up to the day, the latest first.</summary>
    public static IReadOnlyList<SwingPay> Swings(Access access, DateOnly day) => access.Organisation.Keep(
        ("swings", day),
        () => access.Organisation.People.Where(p => !p.Career.Swings.IsEmpty).SelectMany(p => SwingPay.Of(p.Career, day)).OrderByDescending(s => s.On).ThenBy(s => s.Person.Id, StringComparer.Ordinal).ToArray());

    /// <summary>Those of them that were a cut.</summary>
    public static IEnumerable<SwingPay> CutsSeen(Access access, DateOnly day) => Swings(access, day).Where(s => s.IsCut && MaySee(access, s));

    /// <summary>A figure of fewer than five people's pay tells of each of them: whoever reads it has looked at theirs.</summary>
    /// <param name="people">Those whose pay is in it.</param>
    public static IEnumerable<string> Few(IEnumerable<string> people)
    {
        var few = people.Distinct(StringComparer.Ordinal).Take(Access.LeastShown).ToList();
        return few.Count < Access.LeastShown ? few : [];
    }

    public static IEnumerable<string> Few(IEnumerable<Paid> people) => Few(people.Select(p => p.Person.Id));

    /// <summary>Posts are for the line; but that a swing cut pay is a flag, for those who may see that pay. Of somebody who is yet to come nothing is told.</summary>
    public static bool MaySee(Access access, SwingPay swing) => access.MaySee(Known.Standing, swing.Person.Id) && access.MaySee(Known.Pay, swing.Person.Id) && (swing.IsCut || access.MaySee(Known.Posts, swing.Person.Id));
}
