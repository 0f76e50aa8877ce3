namespace CareerLadder.Core.Organisations;

/// <summary>In which steps a figure may be told: a whole percent where many are behind it, wider where few are.</summary>
internal static class ToldSteps
{
    private const decimal Furthest = .25m;

    /// <summary>How far out of what is possible at all steps go where nobody is searched for: groups that are parted by pay lie further out.</summary>
    private const decimal Part = .6m;

    private static readonly decimal[] Steps = [.01m, .025m, .05m];

    /// <summary>The finest first.</summary>
    public static IEnumerable<decimal> For(int people) => Steps.Skip(people >= 50 ? 0 : people >= 20 ? 1 : 2);

    /// <summary>The step that a share lies in; 0 is the one around nothing.</summary>
    public static int NumberOf(double share, decimal step) => Math.Clamp((int)(share / (double)step), (int)(-Furthest / step), (int)(Furthest / step));

    /// <summary>Those around one of them, as far as they go without a gap.</summary>
    public static List<T> Run<T>(int anchor, decimal step, Func<ToldShare, T?> ask)
        where T : class
    {
        var run = new List<T>();
        var most = (int)(Furthest / step);
        for (var number = anchor; number >= -most && ask(At(step, number)) is { } answer; number--) run.Insert(0, answer);
        if (run.Count == 0) return run;
        for (var number = anchor + 1; number <= most && ask(At(step, number)) is { } answer; number++) run.Add(answer);
        return run;
    }

    public static IEnumerable<ToldShare> Unsearched(AskedFigure asked)
    {
        var run = Run(0, Steps[0], share => IsOut(asked, share, Part) ? null : share);
        return run.Select((share, i) => Opened(share, i == 0, i == run.Count - 1));
    }

    /// <summary>Whatever lies further out is told as the first step, or the last.</summary>
    public static ToldShare Opened(ToldShare share, bool isFirst, bool isLast) => new(isFirst ? null : share.Low, isLast ? null : share.High);

    /// <summary>Whether the figure lies elsewhere, whoever is in which group.</summary>
    public static bool IsOut(AskedFigure asked, ToldShare share, decimal part = 1) =>
        asked.Bounds is { } bounds && ((share.IsLess && !(bounds.Least * part <= share.High)) || (share.IsMore && !(bounds.Most * part >= share.Low)));

    private static ToldShare At(decimal step, int number) => number == 0 ? ToldShare.Around(step) : ToldShare.Beyond(step, number);
}
