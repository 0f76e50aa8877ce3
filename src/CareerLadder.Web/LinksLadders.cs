using Microsoft.AspNetCore.WebUtilities;

namespace CareerLadder.Web;

/// <summary>Where ladders are written, compared and taken along.</summary>
public static partial class Links
{
    public const string LaddersFilePage = "/ladders/file";
    public const string LaddersEditPage = "/ladders/edit";
    public const string LaddersChangesPage = "/ladders/changes";
    public const string BeforeParameter = "before";
    public const string AfterParameter = "after";
    public const string ThemeParameter = "theme";

    /// <summary>Drafts and versions of the ladders.</summary>
    public static string LaddersEdit(AsOf? asOf = null) => Dated(LaddersEditPage, asOf);

    /// <summary>The ladders in force on the day looked at, as one file.</summary>
    public static string LaddersFile(AsOf? asOf = null) => Dated(LaddersFilePage, asOf);

    public static string LaddersDraft(int draft) => $"/ladders/drafts/{Number(draft)}";

    /// <summary>A draft with the form of one level open; an empty id: of a new one.</summary>
    public static string LaddersDraftLevel(int draft, string level) => QueryHelpers.AddQueryString(LaddersDraft(draft), LevelParameter, level);

    /// <summary>A draft with the form of one theme open; an empty id: of a new one.</summary>
    public static string LaddersDraftTheme(int draft, string theme) => QueryHelpers.AddQueryString(LaddersDraft(draft), ThemeParameter, theme);

    public static string LaddersDraftFile(int draft) => $"{LaddersDraft(draft)}/file";

    /// <summary>Two ladders side by side.</summary>
    /// <param name="before">A version or a draft, as the page names it; null: the one before.</param>
    public static string LaddersChanges(string? before, string? after) =>
        QueryHelpers.AddQueryString(LaddersChangesPage, new KeyValuePair<string, string?>[] { new(BeforeParameter, before), new(AfterParameter, after) }.Where(p => p.Value is not null));
}
