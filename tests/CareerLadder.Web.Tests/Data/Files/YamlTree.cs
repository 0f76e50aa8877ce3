using YamlDotNet.RepresentationModel;

namespace CareerLadder.Web.Tests.Data.Files;

/// <summary>Everything that a YAML file tells, in its order, and nothing of how it is written.</summary>
internal static class YamlTree
{
    public static string Of(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(file));
        return Said(stream.Documents[0].RootNode, "");
    }

    private static string Said(YamlNode node, string indent) => node switch
    {
        YamlMappingNode map => string.Concat(map.Children.Select(c => $"\n{indent}{c.Key}:{Said(c.Value, indent + "  ")}")),
        YamlSequenceNode list => string.Concat(list.Children.Select(c => $"\n{indent}-{Said(c, indent + "  ")}")),
        _ => $" {((YamlScalarNode)node).Value}",
    };
}
