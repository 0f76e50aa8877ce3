using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Core.Fluency;

/// <summary>
/// Cuts a career into pieces of one rate:
/// f' = h (1 − f) ln2/Hr − (1 − h) f ln2/Hd, h the hands-on share, Hr and Hd the half-lives of <see cref="FluencyModel"/>.
/// Hd is fixed for a whole run of not practising, which leave does not end.
/// </summary>
internal static class FluencyPieces
{
    [ThreadStatic]
    private static List<FluencyPiece>? scratch;

    public static FluencyPiece[] Of(Career career, FluencyModel model)
    {
        if (Beginning(career) is not { } begins) return [];
        var pieces = scratch ??= [];
        pieces.Clear();
        var recovery = model.RecoveryPerDay;
        var f = 1.0;
        var returns = career.Person.ManagedBefore > 0 ? 1 : 0;
        var loss = 0.0;
        var resting = false;
        var managedInRest = false;
        DateOnly? leadManagerSince = null;
        foreach (ref readonly var stretch in career.Stretches)
        {
            var leave = stretch.IsLeave;
            if (!leave)
            {
                if (stretch.IsPractising)
                {
                    if (managedInRest) returns++;
                    resting = managedInRest = false;
                }
                else
                {
                    if (!resting) loss = model.LossPerDay(model.YearsPractised(career, stretch.Days.Start), returns);
                    resting = true;
                    managedInRest |= stretch.IsManaging;
                }

                if (stretch.Kind != Kind.TechLeadManager) leadManagerSince = null;
                else leadManagerSince ??= stretch.Days.Start;
            }

            if (stretch.Days.Start < begins) continue;
            if (leave) Add(pieces, new(stretch.Days, f, f, 0), ref f);
            else if (stretch.IsPractising) Add(pieces, new(stretch.Days, f, 1, recovery), ref f);
            else Rest(career, model, stretch.Days, leadManagerSince, recovery, loss, pieces, ref f);
        }

        return [.. pieces];
    }

    private static DateOnly? Beginning(Career career)
    {
        if (career.Begins is not { } begins) return null;
        if (career.Person.PractisedBefore > 0) return begins;
        return career.PractisingRuns.Length > 0 ? career.PractisingRuns[0].Start : null;
    }

    private static void Rest(
        Career career, FluencyModel model, DateRange days, DateOnly? leadManagerSince, double recovery, double loss, List<FluencyPiece> pieces, ref double f)
    {
        var first = leadManagerSince is { } since ? career.After(since, model.LeadManagerMonths) : days.Start;
        var second = leadManagerSince is { } sinceThen ? career.After(sinceThen, 2 * model.LeadManagerMonths) : days.Start;
        var start = days.Start;
        while (start < days.End)
        {
            var end = days.End;
            if (start < first && first < end) end = first;
            else if (start < second && second < end) end = second;
            var hours = 0.0;
            foreach (var practice in career.Practices)
            {
                var until = practice.To ?? DateRange.Never;
                if (practice.From > start && practice.From < end) end = practice.From;
                if (until > start && until < end) end = until;
                if (practice.From <= start && start < until) hours += practice.HoursPerWeek;
            }

            var at = leadManagerSince is null ? 0 : start < first ? model.LeadManagerShareAtFirst : start < second ? model.LeadManagerShareThen : 0;
            var share = Math.Min(1, at + (hours / model.FullPracticeHours));
            var gain = share * recovery;
            var rate = gain + ((1 - share) * loss);
            Add(pieces, new(new(start, end), f, gain / rate, rate), ref f);
            start = end;
        }
    }

    private static void Add(List<FluencyPiece> pieces, FluencyPiece piece, ref double f)
    {
        pieces.Add(piece);
        if (!piece.Days.IsOpen) f = piece.Last;
    }
}
