using CareerLadder.Web.Data;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>Who may do something to somebody, in the words of product.md. Joined with |.</summary>
[Flags]
internal enum Who
{
    Nobody = 0,

    /// <summary>The person, of their own.</summary>
    Oneself = 1,

    /// <summary>The direct manager, on the reporting line of today.</summary>
    DirectManager = 2,

    /// <summary>Anywhere above the direct manager.</summary>
    LineAbove = 4,
    Executive = 8,
    Compensation = 16,
    Administrator = 32,

    /// <summary>Everyone with an account who has not left.</summary>
    Everyone = 64,
}

/// <summary>A change that is asked for.</summary>
/// <param name="Id">Of the row that <see cref="WriteRow.Prepare"/> made or found; 0 where there is none.</param>
internal sealed record Change(Looking Viewer, Someone About, int Id);

/// <summary>Asks a store, as the one who looks, to change something, with whole and valid input.</summary>
internal delegate Task Write(IServiceProvider site, Change change);

/// <summary>One operation that changes something, who may, and which tables it may touch.</summary>
/// <param name="Operation">As <see cref="Operations"/> names it.</param>
/// <param name="May">Whoever may not changes nothing at all; whoever may does change something, of the person asked about alone.</param>
/// <param name="Tables">All that it may touch beside the audit and the mark of a revision.</param>
internal sealed record WriteRow(string Operation, Who May, string[] Tables, Write Call)
{
    /// <summary>Makes what is needed first, such as an invitation that can be withdrawn, and answers with its id.</summary>
    public Func<AppDb, Someone, Task<int>> Prepare { get; init; } = (_, _) => Task.FromResult(0);

    /// <summary>Asked about everyone; <see cref="Subject.Me"/>: it takes no target, and so is about the one who asks.</summary>
    public Subject Of { get; init; } = Subject.Asked;

    /// <summary>It belongs to two who both see each change as it is made, so that what one of them does in it is not written down.</summary>
    public bool IsOfBoth { get; init; }

    /// <summary>It reaches what others have that names the person, and leaves nothing under the person's own key.</summary>
    public bool ReachesOthers { get; init; }

    /// <summary>Of whom nobody may do it.</summary>
    public Func<Someone, bool> Unless { get; init; } = _ => false;

    /// <summary>Who may not do it to whom, although the roles would let them: oneself to oneself, or an account that is nobody's.</summary>
    public Func<Looking, Someone, bool> UnlessBy { get; init; } = (_, _) => false;

    /// <summary>Read from the roles of product.md and the list of people, and not asked of the program.</summary>
    public bool Allows(Looking viewer, Someone about)
    {
        if (viewer.Role is "anonymous" or "leaver" || Unless(about) || UnlessBy(viewer, about)) return false;
        var now = viewer.AccountRole switch
        {
            Roles.Executive => Who.Executive,
            Roles.Compensation => Who.Compensation,
            Roles.Administrator => Who.Administrator,
            _ => Who.Nobody,
        };
        now |= World.RelationOf(viewer, about) switch
        {
            Relations.Self => Who.Oneself,
            Relations.Report => Who.DirectManager,
            Relations.SkipReport => Who.LineAbove,
            _ => Who.Nobody,
        };
        return ((now | Who.Everyone) & May) != Who.Nobody;
    }
}
