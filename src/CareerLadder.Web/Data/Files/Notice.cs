namespace CareerLadder.Web.Data.Files;

/// <summary>What can be listed of files that were read. In the order in which it is worth a look.</summary>
public enum NoticeKind
{
    TitleUnknown,
    ManagerUnknown,
    ManagerSelf,
    ManagerLoop,
    PostOfNoDays,
    LeftBeforeJoined,
    PostAfterLeft,
    PostBeforeJoined,
    PersonWithoutPosts,
    Overlap,
    Gap,
    LevelsMissing,
    LevelUnknown,
    ToldTwice,
    FileUnknown,
}

/// <summary>Something a person may want to look at or put right; it was read all the same.</summary>
/// <param name="Line">Null where no one line is meant.</param>
/// <param name="Person">The key of whoever it is about; null if it is about nobody.</param>
/// <param name="Value">What is told, with the decision that was taken where there is one.</param>
public sealed record Notice(NoticeKind Kind, string File, long? Line, string? Person, string Value)
{
    /// <summary>What all notices of a kind mean, what was done, and what to do.</summary>
    public static string Heading(NoticeKind kind) => kind switch
    {
        NoticeKind.TitleUnknown => "Titles that no row of the title tables matches. They count as Elsewhere, another function: fill in kind, or add a row to titles.csv.",
        NoticeKind.ManagerUnknown => "Managers who are not in people.csv. They are kept by name, and nobody reports to them: write the key of a person, or leave it.",
        NoticeKind.ManagerSelf => "People who are their own manager. That counts as none: write who it is, or leave the cell empty.",
        NoticeKind.ManagerLoop => "Loops of managers, each reporting to the next on the same days. They are read as they stand: correct at least one of the posts.",
        NoticeKind.PostOfNoDays => "Posts of no days: they end on the day they begin. They are left out: correct from or to, or delete the row.",
        NoticeKind.LeftBeforeJoined => "People who left before they joined. They are read as they stand: correct joined or left.",
        NoticeKind.PostAfterLeft => "Posts after the person left. Days from then on do not count: correct left, or the post.",
        NoticeKind.PostBeforeJoined => "Posts here that begin before the person joined. They are read as they stand: correct joined, or name the employer.",
        NoticeKind.PersonWithoutPosts => "People without a post that counts. They are read, and nothing can be said of their careers: add their posts.",
        NoticeKind.Overlap => "Posts of one person on the same days. The one that began last counts, then the one that ends last, then the upper row: give the other an end if that is wrong.",
        NoticeKind.Gap => "Days in no post. They count as another function: add a post (kind Away for leave), or leave them.",
        NoticeKind.LevelsMissing => "There is no levels.csv. Levels are kept by name, and have no track, no rung and no equal: add levels.csv to see them.",
        NoticeKind.LevelUnknown => "Levels that levels.csv lacks. They are kept by name, and have no track and no rung: correct them, or add them to levels.csv.",
        NoticeKind.ToldTwice => "Rows that tell the same thing twice for one day. One of them counts: delete the other.",
        NoticeKind.FileUnknown => "Files with names that are not known. They are not read: correct the name if it is misspelt.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of notice has no heading yet."),
    };
}
