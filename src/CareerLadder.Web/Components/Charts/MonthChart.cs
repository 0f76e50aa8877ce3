using CareerLadder.Core.Organisations;

namespace CareerLadder.Web.Components.Charts;

/// <summary>A line over months.</summary>
/// <param name="Tone">The class of its colour: eng, mgt, tlm, act, watch, note.</param>
/// <param name="Values">By month; null where there is nothing to draw.</param>
public sealed record MonthLineDrawn(string Name, string Tone, IReadOnlyList<double?> Values);

/// <summary>Some lines over the same months, with the month looked at.</summary>
/// <param name="Says">What the picture says, for those who do not see it.</param>
/// <param name="At">The place of the month looked at.</param>
/// <param name="LastOver">The place of the last month that is over: what lies behind it is drawn as what comes if nothing changes.</param>
/// <param name="Unit">What is counted, for the table: people.</param>
public sealed record MonthChart(string Says, MonthLine Months, int At, int LastOver, IReadOnlyList<MonthLineDrawn> Lines, string Unit)
{
    /// <summary>The months of the table: the last of each year, and the one looked at.</summary>
    public IEnumerable<int> Rows => Enumerable.Range(0, Months.Count).Where(month => month == At || Months[month].Month == 12);
}
