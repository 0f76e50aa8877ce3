using System.Globalization;
using CareerLadder.Core.Ladders;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareerLadder.Web.Data.Files;

/// <summary>What came of reading ladders from one YAML file.</summary>
/// <param name="Text">Null if anything was refused.</param>
/// <param name="Problems">Each a sentence that says where, what, and what to do.</param>
public sealed record LadderReading(LadderText? Text, IReadOnlyList<string> Problems);

/// <summary>
/// Reads and writes the ladders as one YAML file: name, themes, levels, expectations. Writing lays them over a file that was read
/// before, so that whatever else stands in it stays, as long as the theme, level or expectation it stands in does. Comments are no part
/// of what YAML tells, and are not kept.
/// </summary>
public static class LadderFile
{
    /// <summary>In characters; far more than ladders anybody reads.</summary>
    public const int Longest = 1_000_000;

    private const string DocumentEnd = "\n...\n";
    private const int Deepest = 40;

    public static LadderReading Read(string text)
    {
        var problems = new List<string>();
        if (Open(text, problems) is not { } root) return new(null, problems);
        var reader = new LadderNodes(problems);
        var read = new LadderText(
            reader.Text(root, "name", "The file"),
            [.. reader.Items(root, "themes").Select(n => new Theme(reader.Must(n, "id", "A theme"), reader.Text(n, "name", "A theme"), reader.Text(n, "summary", "A theme")))],
            [.. reader.Items(root, "levels").Select(reader.Level)],
            [.. reader.Items(root, "expectations").Select(n => new Expectation(reader.Must(n, "level", "An expectation"), reader.Must(n, "theme", "An expectation"), reader.Must(n, "text", "An expectation")))]);
        reader.Once(read.Levels.Select(l => l.Id), "level");
        reader.Once(read.Themes.Select(t => t.Id), "theme");
        if (problems.Count == 0 && read.Levels.Count == 0) problems.Add("There is no level in this file. It wants a list called levels, each with its id and its track.");
        return new(problems.Count == 0 ? read : null, problems);
    }

    /// <param name="over">A file that was read well, or null.</param>
    /// <param name="renamed">Levels that are called otherwise now, so that what stands in them is found: the old id, the new one.</param>
    public static string Write(LadderText text, string? over = null, params IEnumerable<(string Old, string New)> renamed)
    {
        var root = (over is null ? null : Open(over, [])) ?? [];
        foreach (var (old, called) in renamed)
        {
            foreach (var level in Maps(root, "levels").Where(n => LadderNodes.Scalar(n, "id") == old)) level.Children["id"] = new YamlScalarNode(called);
            foreach (var expectation in Maps(root, "expectations").Where(n => LadderNodes.Scalar(n, "level") == old)) expectation.Children["level"] = new YamlScalarNode(called);
        }

        Set(root, "name", text.Name);
        Lay(root, "themes", text.Themes, t => t.Id, n => LadderNodes.Scalar(n, "id"), static (node, theme) =>
        {
            Set(node, "id", theme.Id);
            Set(node, "name", theme.Name);
            Set(node, "summary", theme.Summary);
        });
        Lay(root, "levels", text.Levels, l => l.Id, n => LadderNodes.Scalar(n, "id"), static (node, level) =>
        {
            Set(node, "id", level.Id);
            Set(node, "track", Words.Tracks.Of(level.Track));
            Set(node, "rung", level.Rung?.ToString(CultureInfo.InvariantCulture), isNumber: true);
            Set(node, "title", level.Title);
            Set(node, "summary", level.Summary);
        });
        Lay(root, "expectations", text.Expectations, e => $"{e.Level}\n{e.Theme}", n => $"{LadderNodes.Scalar(n, "level")}\n{LadderNodes.Scalar(n, "theme")}", static (node, expectation) =>
        {
            Set(node, "level", expectation.Level);
            Set(node, "theme", expectation.Theme);
            Set(node, "text", expectation.Text);
        });
        using var written = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(written, assignAnchors: false);
        var said = written.ToString();
        // The mark of a document's end says nothing more here; a text that ends with the same dots is its own.
        return said.EndsWith(DocumentEnd, StringComparison.Ordinal) ? said[..^(DocumentEnd.Length - 1)] : said;
    }

    /// <summary>The root of a file; null where it cannot be read.</summary>
    private static YamlMappingNode? Open(string text, List<string> problems)
    {
        if (text.Length > Longest)
        {
            problems.Add($"This file is longer than {Longest:N0} characters. Ladders take far less: please check that it is the right file.");
            return null;
        }

        try
        {
            if (!IsPlain(text, problems)) return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return root;
            problems.Add("This file is no ladder: it must be one document that begins with name, themes, levels or expectations.");
        }
        catch (YamlException wrong)
        {
            problems.Add($"Line {wrong.Start.Line}: this is no YAML. Check its indentation, its quotes and its colons, and that no key stands twice in one place.");
        }

        return null;
    }

    // Looked at piece by piece first: what refers to itself, or nests without end, would take the program down while it is loaded.
    private static bool IsPlain(string text, List<string> problems)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            var line = parser.Current.Start.Line;
            if (parser.Current is YamlDotNet.Core.Events.AnchorAlias) problems.Add($"Line {line}: this refers to another place of the file. Write out what stands there.");
            else if (depth > Deepest) problems.Add($"Line {line}: this is nested too deeply.");
            if (problems.Count > 0) return false;
        }

        return true;
    }

    private static IEnumerable<YamlMappingNode> Maps(YamlMappingNode root, string key) =>
        root.Children.TryGetValue(key, out var found) && found is YamlSequenceNode list ? list.Children.OfType<YamlMappingNode>() : [];

    private static void Lay<T>(YamlMappingNode root, string key, IReadOnlyList<T> things, Func<T, string> name, Func<YamlMappingNode, string?> called, Action<YamlMappingNode, T> set)
    {
        var known = Maps(root, key).GroupBy(n => called(n) ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Queue<YamlMappingNode>(g), StringComparer.Ordinal);
        if (things.Count == 0 && !root.Children.ContainsKey(key)) return;
        if (!root.Children.TryGetValue(key, out var found) || found is not YamlSequenceNode list) root.Children[key] = list = [];
        list.Children.Clear();
        foreach (var thing in things)
        {
            var node = known.TryGetValue(name(thing), out var kept) && kept.TryDequeue(out var next) ? next : [];
            set(node, thing);
            list.Add(node);
        }
    }

    // What says the same stays as it was written.
    private static void Set(YamlMappingNode node, string key, string? value, bool isNumber = false)
    {
        if (LadderNodes.Scalar(node, key) == value) return;
        if (value is null) node.Children.Remove(key);
        else node.Children[key] = new YamlScalarNode(value) { Style = StyleOf(value, isNumber) };
    }

    // So that no other reader takes a text for a number, a truth or a date.
    private static ScalarStyle StyleOf(string value, bool isNumber)
    {
        if (isNumber) return ScalarStyle.Plain;
        if (value.Contains('\n', StringComparison.Ordinal)) return ScalarStyle.DoubleQuoted;
        return char.IsLetter(value[0]) && value.Length > 5 ? ScalarStyle.Any : value.All(char.IsLetterOrDigit) && char.IsLetter(value[0]) && !IsWord(value) ? ScalarStyle.Any : ScalarStyle.DoubleQuoted;
    }

    private static bool IsWord(string value) => value.ToUpperInvariant() is "NULL" or "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N";
}
