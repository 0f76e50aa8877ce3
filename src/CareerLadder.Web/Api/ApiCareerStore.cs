using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Organisations;
using CareerLadder.Core.Pay;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Api;

/// <summary>What a career is to a program: the figures of the report, as far as the owner of the token may see them.</summary>
public sealed class ApiCareerStore(AccessGate gate)
{
    /// <summary>Null where there is nobody of that key to be seen.</summary>
    /// <param name="withFlags">Whether flags are asked for.</param>
    /// <param name="withPay">Whether pay, and flags from it, are asked for.</param>
    public async ValueTask<ApiCareer?> ReadAsync(string person, DateOnly asOf, bool withFlags, bool withPay)
    {
        var access = await gate.EnterAsync();
        if (access.Organisation.Find(person) is not { } evidence || !access.MaySee(Known.Standing, person)) return null;
        var stands = access.MaySeeStanding(person, asOf) ? evidence.StandsHereOn(asOf) : null;
        var flags = withFlags ? access.Organisation.FlagsOf(person).Where(f => f.Days.Holds(asOf) && MaySee(access, f.Rule, person, withPay)).ToList() : null;
        var career = new ApiCareer(asOf, person, evidence.Person.DisplayName, stands?.Kind.ToString(), stands?.Level)
        {
            Flags = flags?.ConvertAll(f => new ApiFlag(f.Rule.Id, f.Severity.ToString(), f.Days.Start, f.Days.Until, f.Because(evidence))),
            Pay = withPay && access.MaySee(Known.Pay, person) ? PayOf(access, evidence, asOf, stands) : null,
        };
        if (career.Pay is not null || flags?.Exists(f => f.Rule.Telling.SeenBy == Audience.WhoSeesPay) == true) await gate.ShowPayAsync(access, [person]);
        return access.MaySee(Known.Posts, person) ? Whole(access, evidence, asOf, career) : career;
    }

    /// <summary>Equal levels and how their bands stand to each other; null where bands are not the viewer's to see.</summary>
    public async ValueTask<ApiAlignment?> ReadAlignmentAsync(DateOnly asOf)
    {
        var access = await gate.EnterAsync();
        if (!access.MaySeeBands) return null;
        var (ladder, bands) = (access.Organisation.LadderOn(asOf), access.Organisation.Company.Bands);
        return new(asOf, [.. LadderGap.Of(ladder, bands, asOf).Select(g => new ApiPair(g.Zone, g.Rung, g.Engineering.Level, g.Management.Level, g.Gap, g.Overlap, g.Engineering.Currency))], LadderGap.Unpaired(ladder));
    }

    // A debt of the manager's is no flag of the person's.
    private static bool MaySee(Access access, IRule rule, string person, bool withPay) =>
        rule.Telling.SeenBy != Audience.ManagersDebt && (withPay || rule.Telling.SeenBy != Audience.WhoSeesPay) && access.MaySee(rule, person);

    private static ApiPay? PayOf(Access access, Evidence evidence, DateOnly asOf, Post? stands)
    {
        if (asOf >= evidence.Career.End || evidence.Career.Pays.On(asOf) is not { } pay) return null;
        var band = access.MaySeeBands ? evidence.Company.Bands.On(evidence.Person.Zone, stands?.Level, asOf) : null;
        var fit = band is null ? null : PayInBand.Of(pay.Base, pay.Currency, band);
        return new(pay.Base, pay.Currency, fit?.CompaRatio, fit?.RangePenetration, fit?.Fit.ToString());
    }

    private static ApiCareer Whole(Access access, Evidence evidence, DateOnly asOf, ApiCareer career)
    {
        var ladder = access.Organisation.LadderOn(asOf);
        var tenure = Tenure.Of(evidence.Career, ladder, asOf);
        var posts = new List<ApiPost>();
        foreach (var stretch in evidence.Career.Stretches)
        {
            if (stretch.Post is { } post) posts.Add(new(stretch.Days.Start, stretch.Days.Until, post.Kind.ToString(), post.Title, post.Level, post.Team, post.Manager, post.Employer));
        }

        var withFluency = access.MaySee(Known.Fluency, career.Person);
        return career with
        {
            Tenure = new(tenure.Post, tenure.Rung, tenure.Track, tenure.Company),
            Swings = evidence.Career.Swings.Count(s => s.On <= asOf),
            Posts = posts,
            Fluency = withFluency && evidence.Fluency.On(asOf) is { } fluency ? Data.Files.Report.Round(fluency) : null,
            Doors = withFluency ? [.. Doors.Of(evidence.Career, evidence.Fluency, ladder, asOf).Select(d => new ApiDoor(d.Id, Words.DoorStates.Of(d.State), d.Until))] : null,
        };
    }
}
