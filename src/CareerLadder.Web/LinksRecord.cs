namespace CareerLadder.Web;

/// <summary>Where what is recorded is taken along, and erased.</summary>
public static partial class Links
{
    /// <summary>Not the one that the box on top of every page finds by.</summary>
    public const string PersonParameter = "person";

    public const string ExportFiles = "/settings/export/files";

    /// <summary>Where files are taken along. It knows no day, and carries a chosen one along to the next page.</summary>
    public static string Export(AsOf? asOf = null) => Dated("/settings/export", asOf);

    /// <summary>What is kept about one person, as a zip.</summary>
    public static string Copy(string person) => $"/people/{Uri.EscapeDataString(person)}/copy";

    /// <summary>Where the personal data of somebody who has left is erased.</summary>
    public static string Erase(string person) => $"/people/{Uri.EscapeDataString(person)}/erase";
}
