using CareerLadder.Core.Careers;
using CareerLadder.Core.Flags;

namespace CareerLadder.Web.Data.Demo;

/// <summary>
/// What managers ask and people answer: once a year whether they want to manage or go back, and every few months how the career
/// goes. Two and a half years of the one are kept, four of the other; whoever leads too large a team is behind with both.
/// </summary>
internal static class Talks
{
    private static readonly int FirstAnswer = Clock.MonthsAgo(48);
    private static readonly int FirstConversation = Clock.MonthsAgo(30);

    private static readonly HashSet<string> Behind = new(["Search", "Data Platform", "Web"], StringComparer.Ordinal);

    // The team that one shows first: mostly asked, and not quite all.
    private const string NotQuite = "Payments";

    private static readonly (Intent Intent, IntentReason Reason, int Weight)[] OfEngineers =
    [
        (Intent.NotManage, IntentReason.Other, 5), (Intent.ManageSomeday, IntentReason.People, 3), (Intent.ManageSomeday, IntentReason.Influence, 2),
        (Intent.ManageSomeday, IntentReason.OnlyPath, 1), (Intent.ManageSomeday, IntentReason.InTheRoom, 1), (Intent.Maybe, IntentReason.Pay, 1),
        (Intent.Maybe, IntentReason.Influence, 2), (Intent.Maybe, IntentReason.Other, 1), (Intent.Stay, IntentReason.Other, 3),
    ];

    private static readonly (Intent Intent, IntentReason Reason, int Weight)[] OfManagers =
    [
        (Intent.Stay, IntentReason.People, 5), (Intent.Stay, IntentReason.Influence, 3), (Intent.Stay, IntentReason.InTheRoom, 1), (Intent.Maybe, IntentReason.Other, 2),
    ];

    public static IEnumerable<IntentAnswer> Answers(Written written, DateOnly today, int seed)
    {
        var life = written.Life;
        if (life.Answers.Count > 0)
            return life.Answers.Select(a => new IntentAnswer(written.Person.Id, today.WorkingDay(a.On), a.Intent, a.Reason, a.Note));
        var dice = new Dice(seed, "answers", written.Number);
        if (IsUnasked(life, dice)) return [];
        var told = new List<IntentAnswer>();
        var first = Math.Max(life.JoinedOn + dice.Between(30, 90), FirstAnswer + dice.Between(0, 80));
        var last = IsBehind(life, dice, 0.3) ? -dice.Between(380, 640) : -dice.Between(12, 330);
        var character = dice.Share();
        for (var day = last; day >= first; day -= told.Count < 2 ? dice.Between(330, 358) : dice.Between(320, 430))
        {
            if (life.On(day) is not { Kind: not Kind.Elsewhere } step || life.IsAway(day)) continue;
            var (intent, reason, _) = Choose(step.Kind.IsManaging() ? OfManagers : OfEngineers, (character + dice.Between(0, 0.35)) % 1);
            told.Add(new(written.Person.Id, today.WorkingDay(day), intent, dice.Chance(0.75) ? reason : null));
        }

        told.Reverse();
        return told.Where(a => !(a.On >= written.Person.Left));
    }

    public static IEnumerable<ConversationHeld> Conversations(Written written, DateOnly today, int seed)
    {
        var life = written.Life;
        var dice = new Dice(seed, "conversations", written.Number);
        var first = Math.Max(life.JoinedOn + dice.Between(20, 60), FirstConversation + dice.Between(0, 60));
        var last = life.LastTalk is { } ago ? -ago
            : IsBehind(life, dice, 0.4) ? -dice.Between(190, 460)
            : -dice.Between(3, dice.Chance(0.98) ? 150 : 260);
        var told = new List<ConversationHeld>();
        for (var day = last; day >= first; day -= dice.Between(55, dice.Chance(0.9) ? 160 : 240))
        {
            if (life.On(day) is { Kind: not Kind.Elsewhere } && !life.IsAway(day)) told.Add(new(written.Person.Id, today.WorkingDay(day)));
        }

        told.Reverse();
        return told.Where(c => !(c.On >= written.Person.Left));
    }

    private static bool IsBehind(Life life, Dice dice, double often) =>
        UnitOf(life) is { } unit && (Behind.Contains(unit) || unit == NotQuite) && dice.Chance(unit == NotQuite ? often / 2 : often);

    private static bool IsUnasked(Life life, Dice dice) => life.IsUnasked || dice.Chance(0.01);

    private static string? UnitOf(Life life) => life.On(0) is { Leads: false } now ? now.Unit : null;

    private static (Intent Intent, IntentReason Reason, int Weight) Choose((Intent Intent, IntentReason Reason, int Weight)[] from, double share)
    {
        var left = share * from.Sum(f => f.Weight);
        return Array.Find(from, f => (left -= f.Weight) < 0) is { Weight: > 0 } found ? found : from[^1];
    }
}
