using CareerLadder.Core.Careers;

namespace CareerLadder.Core.Fluency;

/// <summary>What the estimate of a day rests on, to be shown to whoever may see it.</summary>
/// <param name="Value">The estimate, 0 to 1.</param>
/// <param name="YearsPractised">E: years as an engineer before this run of not practising, or, while practising, before the day.</param>
/// <param name="Returns">R: returns from managing to practising before it.</param>
/// <param name="HalfLifeYears">In which half is lost without any hands-on work; null while practising, when nothing is lost.</param>
/// <param name="HoursPerWeek">Hands-on hours a week logged on the day; null where they are not to be told.</param>
/// <param name="AssumesYears">The years before the career are not known, and the benefit of the doubt stands in for them.</param>
public sealed record FluencyWorkings(double Value, double YearsPractised, int Returns, double? HalfLifeYears, double? HoursPerWeek, bool AssumesYears)
{
    /// <summary>Null where there is no estimate on the day.</summary>
    public static FluencyWorkings? On(Career career, FluencyCurve fluency, DateOnly day)
    {
        if (fluency.On(day) is not { } value) return null;
        var returns = career.Person.ManagedBefore > 0 ? 1 : 0;
        var managedInRest = false;
        DateOnly? resting = null;
        foreach (var stretch in career.Stretches)
        {
            if (stretch.Days.Start > day) break;
            if (stretch.IsLeave) continue;
            if (stretch.IsPractising)
            {
                if (managedInRest) returns++;
                managedInRest = false;
                resting = null;
            }
            else
            {
                resting ??= stretch.Days.Start;
                managedInRest |= stretch.IsManaging;
            }
        }

        var model = fluency.Model;
        var years = model.YearsPractised(career, resting ?? day);
        var hours = career.Practices.Where(p => p.From <= day && (p.To is null || day < p.To)).Sum(p => p.HoursPerWeek);
        return new(value, years, returns, resting is null ? null : model.HalfLifeYears(years, returns), hours, career.Person.PractisedBefore is null);
    }
}
