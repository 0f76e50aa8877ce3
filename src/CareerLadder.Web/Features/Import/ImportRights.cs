using CareerLadder.Web.Data.Files;

namespace CareerLadder.Web.Features.Import;

/// <summary>Which files are whose to bring in.</summary>
internal static class ImportRights
{
    // Answers and hours are the person's, and a label nobody's to see: who brings them in is not told by it what stood there before,
    // or a guess in a file would be an answer.
    private static readonly string[] NotTheirs = ["practice", "intents", "groups"];

    public static bool IsPay(FileFormat file) => file == FileFormat.Pay || file == FileFormat.Bands;

    public static bool IsCountedOnly(string table) => NotTheirs.Contains(table, StringComparer.Ordinal);

    /// <summary>Null for whoever may bring in nothing.</summary>
    public static ImportView? Of(Access access) => access.MayImportPeople() || access.MayImportPay() ? new(access.MayImportPeople(), access.MayImportPay()) : null;

    /// <param name="titles">That were given a kind before.</param>
    public static ReadingScope ScopeOf(ImportView may, Access access, IReadOnlyDictionary<string, TitleDecision> titles) => new(file => IsPay(file) ? may.Pay : may.People)
    {
        Known = access.Organisation.People.Select(p => p.Person.Id).ToHashSet(StringComparer.Ordinal),
        Titles = titles,
        Levels = [.. access.Organisation.LadderOn(access.Today).Levels.Select(l => l.Id)],
        NothingLeft = $"There is nothing here for you to import. {WhyLeftOut(may)}",
    };

    public static string WhyLeftOut(ImportView may) =>
        may.People ? "Pay and bands are imported by whoever looks after pay." : "People, posts and ladders are imported by administrators.";
}
