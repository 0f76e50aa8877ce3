using System.Globalization;
using CareerLadder.Core.Ladders;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CareerLadder.Web.Data.Files;

/// <summary>Reads the pieces of a YAML file of ladders, and gathers a sentence for each that cannot be read.</summary>
internal sealed class LadderNodes(List<string> problems)
{
    /// <summary>As <see cref="LadderFiles"/> reads it from levels.csv.</summary>
    private const int FurthestRung = 1_000;

    private const int LongestId = 100;

    /// <summary>What stands under a key; null where nothing does, or no text.</summary>
    public static string? Scalar(YamlMappingNode node, string key)
    {
        if (!node.Children.TryGetValue(key, out var found) || found is not YamlScalarNode { Value: { } value } scalar) return null;
        var text = value.Trim();
        return text.Length == 0 || (scalar.Style is ScalarStyle.Plain or ScalarStyle.Any && text is "~" or "null") ? null : text;
    }

    /// <summary>The items of a list; none where it is not there.</summary>
    public List<YamlMappingNode> Items(YamlMappingNode root, string key)
    {
        if (!root.Children.TryGetValue(key, out var found) || (found is YamlScalarNode && Scalar(root, key) is null)) return [];
        if (found is not YamlSequenceNode list)
        {
            problems.Add($"Line {found.Start.Line}: {key} must be a list.");
            return [];
        }

        foreach (var odd in list.Children.Where(n => n is not YamlMappingNode))
            problems.Add($"Line {odd.Start.Line}: each of the {key} must be written with its keys, such as {(key == "expectations" ? "level, theme and text" : "id")}.");
        return [.. list.Children.OfType<YamlMappingNode>()];
    }

    public string? Text(YamlMappingNode node, string key, string what)
    {
        if (node.Children.TryGetValue(key, out var found) && found is not YamlScalarNode) problems.Add($"Line {found.Start.Line}: {what}'s {key} must be a text.");
        return Scalar(node, key);
    }

    /// <summary>A text that must be there.</summary>
    public string Must(YamlMappingNode node, string key, string what)
    {
        var text = Text(node, key, what);
        if (text is null) problems.Add($"Line {node.Start.Line}: {what} lacks its {key}. Write it, or delete this item.");
        else if (key != "text" && text.Length > LongestId) problems.Add($"Line {node.Start.Line}: {what}'s {key} is longer than {LongestId} characters. Please shorten it.");
        return text ?? "";
    }

    public Level Level(YamlMappingNode node)
    {
        var id = Must(node, "id", "A level");
        var track = Must(node, "track", "A level");
        if (track.Length > 0 && Words.Tracks.Find(track, StringComparison.Ordinal) is null)
            problems.Add($"Line {node.Start.Line}: “{Refusals.Shorten(track)}” is no track. It must be one of: {string.Join(", ", Words.Tracks.All)}.");
        int? rung = null;
        if (Text(node, "rung", "A level") is { } told)
        {
            if (int.TryParse(told, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= FurthestRung) rung = number;
            else problems.Add($"Line {node.Start.Line}: the rung “{Refusals.Shorten(told)}” is no whole number from -{FurthestRung} to {FurthestRung}. Leave it out for a level without an equal.");
        }

        return new(id, Words.Tracks.Find(track, StringComparison.Ordinal) ?? Track.Engineering, rung, Text(node, "title", "A level"), Text(node, "summary", "A level"));
    }

    public void Once(IEnumerable<string> ids, string what)
    {
        foreach (var twice in ids.Where(i => i.Length > 0).GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add($"The {what} “{Refusals.Shorten(twice.Key)}” stands here {twice.Count()} times. Keep one of them.");
    }
}
