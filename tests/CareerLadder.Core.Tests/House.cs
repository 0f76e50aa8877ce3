using System.Text.RegularExpressions;

namespace CareerLadder.Core.Tests;

/// <summary>The rules of the house about files, each a pure check on paths (from the root, with slashes) and texts.</summary>
internal static partial class House
{
    /// <summary>Folders named after nothing.</summary>
    private static readonly string[] Forbidden = ["Services", "Helpers", "Models", "Common", "Utils"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>The folder that holds the solution, on the way up.</summary>
    public static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CareerLadder.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No CareerLadder.sln above {from}.");
    }

    /// <summary>Every .cs and .razor file that people write under a folder of the root.</summary>
    public static IReadOnlyList<string> Files(string under) =>
    [
        .. Directory.EnumerateFiles(At(under), "*.*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal)) && !Made().IsMatch(f)).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Tables that would hide columns on a narrow screen: each is stacked into cards, or so slim that it fits, or draws its own rows as
    /// cards, which it needs written roles for. See wwwroot/app.css.
    /// </summary>
    public static IEnumerable<string> TablesTooWideForAPhone(string razor)
    {
        foreach (Match table in Table().Matches(razor))
        {
            var (tag, head) = (table.Groups["tag"].Value, table.Groups["head"].Value);
            if (tag.Contains("aria-rowcount", StringComparison.Ordinal) || Classes(tag).Contains("stacked")) continue;
            if (!Classes(tag).Contains("slim") || HeadingCell().Count(head) > MostColumnsOfASlimTable) yield return tag;
        }
    }

    private const int MostColumnsOfASlimTable = 4;

    private static string[] Classes(string tag) => ClassNames().Match(tag).Groups["names"].Value.Split(' ');

    [GeneratedRegex("<table(?<tag>[^>]*)>(?<head>.*?)(</thead>|</table>)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Table();

    [GeneratedRegex("class=\"(?<names>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassNames();

    [GeneratedRegex("<th[ >]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingCell();

    /// <summary>Live forms, unlike those of pages that the browser sends, which are lost with their page: without a validator that says what is wrong, or without anything that keeps what is typed.</summary>
    public static IEnumerable<string> FormsThatLose(string razor)
    {
        if (!LiveForm().IsMatch(razor)) yield break;
        if (!razor.Contains("<Validates ", StringComparison.Ordinal)) yield return "no validator";
        if (!Keeps().IsMatch(razor)) yield return "nothing kept";
    }

    [GeneratedRegex("<EditForm|<form(?![^>]*method=)[^>]*@onsubmit", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LiveForm();

    // A draft of a field's words, of all fields, or of an input that the page keeps whole.
    [GeneratedRegex("<DraftText|<KeepsInput|InputDraft\\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keeps();

    public static bool ReadsTheClock(string text) => Clock().IsMatch(text);

    public static bool IsTooLong(string text, int lines) => text.AsSpan().TrimEnd('\n').Count('\n') + 1 > lines;

    public static bool StandsInAForbiddenFolder(string path) => path.Split('/').SkipLast(1).Any(Forbidden.Contains);

    public static bool IsCodeBehind(string path) => path.EndsWith(".razor.cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>A field named like something that a form knows of itself: form.action is then the field, and Blazor's script sends the form to nowhere.</summary>
    public static bool HidesWhatAFormKnows(string text) => FieldOfAForm().IsMatch(text);

    /// <summary>The file that a file of tests speaks of: tests/X.Tests/Flags/FlagTests.cs of src/X/Flags/Flag.cs.</summary>
    public static string Mirrored(string test) => TestProject().Replace(test, "src/${project}/").Replace("Tests.cs", ".cs", StringComparison.Ordinal);

    /// <summary>Test files without the file they are named after, but those that speak of a whole folder.</summary>
    public static IEnumerable<string> NotMirrored(IEnumerable<string> tests, IReadOnlyCollection<string> sources)
    {
        foreach (var test in tests.Where(t => t.EndsWith("Tests.cs", StringComparison.Ordinal)))
        {
            var source = Mirrored(test);
            var folder = source[..(source.LastIndexOf('/') + 1)];
            var ofAFolder = test.EndsWith("/PropertyTests.cs", StringComparison.Ordinal) || test.EndsWith("/WorkedExamplesTests.cs", StringComparison.Ordinal);
            if (ofAFolder ? !sources.Any(s => s.StartsWith(folder, StringComparison.Ordinal)) : !sources.Contains(source)) yield return test;
        }
    }

    /// <summary>Folders of sources without any test.</summary>
    public static IEnumerable<string> FoldersWithoutTests(IEnumerable<string> sources, IEnumerable<string> tests)
    {
        var tested = tests.Where(t => t.EndsWith("Tests.cs", StringComparison.Ordinal)).Select(t => Folder(Mirrored(t))).ToHashSet(StringComparer.Ordinal);
        return sources.Select(Folder).Distinct(StringComparer.Ordinal).Where(f => !tested.Contains(f));
    }

    private static string Folder(string path) => path[..path.LastIndexOf('/')];

    [GeneratedRegex("/(bin|obj|Migrations)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex("<(input|select|textarea|button)\\b[^>]*\\sname=\"(action|method|target|enctype|submit|reset|elements)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldOfAForm();

    [GeneratedRegex("^tests/(?<project>[A-Za-z.]+)\\.Tests/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestProject();
}
