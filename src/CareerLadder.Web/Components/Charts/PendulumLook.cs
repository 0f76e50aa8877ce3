namespace CareerLadder.Web.Components.Charts;

/// <summary>
/// For how much room the pendulum is drawn. Words keep their size on a narrow screen, so it gets a drawing of its own instead of a
/// small picture of the wide one; the style sheet shows the one that fits.
/// </summary>
/// <param name="Word">Its CSS class.</param>
/// <param name="Gutter">Room at the left for the names of the lanes; 0: they stand above them.</param>
/// <param name="YearsApart">Pixels between two years at least.</param>
public sealed record PendulumLook(string Word, double Width, double Gutter, double YearsApart)
{
    public static PendulumLook Wide { get; } = new("wide", 1040, 100, 62);

    public static PendulumLook Medium { get; } = new("medium", 660, 100, 52);

    public static PendulumLook Narrow { get; } = new("narrow", 326, 0, 46);

    public static IReadOnlyList<PendulumLook> All { get; } = [Wide, Medium, Narrow];

    public bool NamesAbove => Gutter == 0;
}
