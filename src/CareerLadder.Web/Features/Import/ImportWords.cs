using System.Globalization;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Features.Import;

/// <summary>Words of the page of imports.</summary>
internal static class ImportWords
{
    /// <summary>"company.zip", or "people.csv and 3 more".</summary>
    public static string Names(IReadOnlyList<UploadedFile> files) => files switch
    {
        [] => "no file",
        [var only] => Refusals.Shorten(only.Name),
        [var first, ..] => string.Create(CultureInfo.InvariantCulture, $"{Refusals.Shorten(first.Name)} and {files.Count - 1} more"),
    };

    /// <summary>What one of our columns is, for whoever looks for it in a file; with a star where it must be there.</summary>
    public static string Column(string word) => word switch
    {
        "person" => "Person, by key *",
        "from" => "From, the first day *",
        "to" => "To, the first day no longer",
        "title" => "Title",
        "kind" => "Kind",
        "email" => "E-mail",
        _ => char.ToUpperInvariant(word[0]) + word[1..],
    };

    public static string Names(ManagerColumn names) => names switch
    {
        ManagerColumn.Name => "a person, by name",
        ManagerColumn.Email => "a person, by e-mail",
        ManagerColumn.Role => "a role that changes hands",
        _ => "a person, by key",
    };

    public static string Sort(string sort) => sort switch
    {
        "added" => "Added",
        "ended" => "Ended",
        _ => "Changed",
    };

    /// <summary>"people.csv, row 7"; as spreadsheets count rows.</summary>
    public static string Place(string file, long? row) => row is { } at ? string.Create(CultureInfo.InvariantCulture, $"{Refusals.OnOneLine(file)}, row {at}") : Refusals.OnOneLine(file);
}
