using System.Globalization;
using System.IO.Compression;
using System.Text;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>Files that are large, or small and made to become large, or made to take for ever. Each takes a while, so there are few of them.</summary>
internal static class SizeMutations
{
    public static readonly (string Kind, Func<Dice, Mutant> Make)[] All =
    [
        ("many people", dice => Rows(dice, Must.BeAnything, "people.csv", dice.Of(1_000, 20_000), i => [$"q{i}", $"Name {i}", "", "2020-01-01", "", "", "", "", ""])),
        ("many posts", dice => Rows(dice, Must.BeAnything, "posts.csv", dice.Of(1_000, 20_000), i => [$"p{i % 6 + 1}", Day(i / 6 % 3_000), "", i % 97 == 0 ? $"Title {i}" : "Engineer", "", "", "", "p1", ""])),
        ("many posts at once", dice => Rows(dice, Must.BeAnything, "posts.csv", dice.Of(500, 3_900), i => ["p1", Day(i), "2100-01-01", $"T{i % 7}", "Engineer", "", "", "p2", ""])),
        ("posts at once of many people", dice => Many(dice, 20, 1_000)),
        ("more posts than a person has", dice => Rows(dice, Must.BeRefused, "posts.csv", 5_000, i => ["p1", Day(i), "", "", "Engineer", "", "", "", ""])),
        ("many mistakes", dice => Rows(dice, Must.BeRefused, dice.Of("posts.csv", "pay.csv"), 20_000, i => ["nobody", "x", "y", "z", "1e400", "", "", "", ""])),
        ("many rows told twice", dice => Rows(dice, Must.BeAnything, "expectations.csv", 20_000, i => ["E4", "technical", $"Text {i}"])),
        ("many patterns", dice => Rows(dice, Must.BeAnything, "titles.csv", dice.Of(900, 30_000), i => [$"^(a|b)*x{i}[a-z]{{1,{i % 50 + 1}}}", "Engineer", ""])),
        ("patterns that take for ever", dice => Patterns(dice)),
        ("a pattern without an end", dice => Rows(dice, Must.BeAnything, "titles.csv", 1, _ => [string.Concat(Enumerable.Repeat(dice.Of("(", "(a|", "a?", "[ab]", "(?:", "(.{0,9}){0,9}"), 7_000)), "Engineer", ""])),
        ("endless columns", dice => new("", Must.BeRefused, [new(dice.Of("people.csv", "history.csv"), Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, dice.Of(501, 60_000)).Select(i => $"c{i}")) + "\nx\n"))])),
        ("circles of managers, again and again", dice => Circles(dice)),
        ("roles that change hands all the time", dice => Roles(2_000)),
        ("a zip that says little and holds much", dice => new("", Must.BeRefused, [Packing.Zip([("people.csv", Repeated("person\n", dice.Of("p1\n", "p1,p2\n", "\n", ",\n"), 20_000_000)), ("posts.csv", GivenOrganisation.Tables()[1].Bytes())])])),
        ("a spreadsheet that holds more than it shows", dice => Sheet(Must.BeAnything, dice.Of(
            $"<row>{string.Concat(Enumerable.Repeat("<c/>", 16_000))}</row>", new string(' ', 20_000_000), string.Concat(Enumerable.Repeat("<x></x>", 2_500_000))))),
        ("a spreadsheet deep in itself", dice => Sheet(Must.BeRefused, string.Concat(Enumerable.Repeat("<a>", 300_000)))),
        ("a spreadsheet with endless marks", dice => Sheet(Must.BeRefused, $"<row {string.Concat(Enumerable.Range(0, 300_000).Select(i => $"a{i}=\">\" "))}></row>")),
        ("one text told by every cell", dice => Told(dice)),
        ("endless texts", dice => Texts(dice)),
        ("a row far down", dice => Sheet(Must.BeAnything, $"<row r=\"1048576\">{Workbook.Cell("A1048576", "q1")}</row>")),
    ];

    private static string Day(int days) => new DateOnly(1990, 1, 1).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Mutant Rows(Dice dice, Must must, string file, int count, Func<int, string[]> row)
    {
        var tables = GivenOrganisation.Tables();
        var table = tables.Single(t => t.Name == file);
        var width = table.Header.Length;
        table.Rows.AddRange(Enumerable.Range(0, count).Select(i => row(i)[..width]));
        return new("", must, Packing.Any(dice, tables));
    }

    private static Mutant Many(Dice dice, int people, int posts)
    {
        var tables = GivenOrganisation.Tables();
        for (var p = 0; p < people; p++)
        {
            tables[0].Rows.Add([$"q{p}", "", "", "", "", "", "", "", ""]);
            tables[1].Rows.AddRange(Enumerable.Range(0, posts).Select(i => (string[])[$"q{p}", Day(i), Day(9_000 + i), "", "Engineer", "", "", $"q{(p + 1) % people}", ""]));
        }

        return new("", Must.BeAnything, Packing.Any(dice, tables));
    }

    private static Mutant Patterns(Dice dice)
    {
        var tables = GivenOrganisation.Tables();
        for (var i = 0; i < 40; i++)
        {
            tables.Single(t => t.Name == "titles.csv").Rows.Add([dice.Of($"(?=a)(a+)+${i}", $"(?=a)(a|aa)+${i}", $"(a*)*\\1b{i}", $"(?<=a)(a|a)*b{i}", $"((a*)*)*b{i}", $"(?=(a+))\\1*b{i}"), "Engineer", ""]);
            tables[1].Rows.Add(["p1", Day(i), "", $"{new string('a', 30 + i)}!", "", "", "", "", ""]);
        }

        return new("", Must.BeAnything, Packing.Any(dice, tables));
    }

    // A circle of many, which one of them leaves and comes back to every other day.
    private static Mutant Circles(Dice dice)
    {
        var tables = GivenOrganisation.Tables();
        var people = dice.Of(50, 2_000);
        for (var p = 0; p < people; p++)
        {
            tables[0].Rows.Add([$"q{p}", "", "", "", "", "", "", "", ""]);
            if (p > 0) tables[1].Rows.Add([$"q{p}", Day(0), "", "", "Engineer", "", "", $"q{(p + 1) % people}", ""]);
        }

        for (var day = 0; day < 2_000; day++) tables[1].Rows.Add(["q0", Day(day), "", "", "Engineer", "", "", day % 2 == 0 ? "q1" : "p1", ""]);
        return new("", Must.BeAnything, Packing.Any(dice, tables));
    }

    private static Mutant Roles(int count)
    {
        var table = GivenOrganisation.History();
        for (var i = 0; i < count; i++)
        {
            table.Rows.Add([$"{i}", $"w{i}", "", "", Day(i), Day(i + 1), "Lead", "", "", "seat"]);
            table.Rows.Add([$"{i}", $"v{i}", "", "", Day(0), "", "Engineer", "", "seat", ""]);
        }

        return new("", Must.BeRefused, [new("history.csv", table.Bytes())]) { Mapping = GivenOrganisation.Mapping };
    }

    private static Mutant Sheet(Must must, string rows) => Book(must, Workbook.Of(GivenOrganisation.Tables(), 0).Put(Workbook.Sheet, rows, "</sheetData>"));

    private static Mutant Told(Dice dice)
    {
        var book = Workbook.Of(GivenOrganisation.Tables(), 1).Put(Workbook.Shared, $"<si><t>{new string('x', 30_000)}</t></si>", "<si>");
        return Book(Must.BeRefused, book.Put(Workbook.Sheet, string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>", dice.Of(1_000, 20_000))), "</sheetData>"));
    }

    private static Mutant Texts(Dice dice)
    {
        var book = Workbook.Of(GivenOrganisation.Tables(), 1);
        return Book(Must.BeAnything, book.Put(Workbook.Shared, string.Concat(Enumerable.Range(0, dice.Of(20_000, 300_000)).Select(i => $"<si><t>t{i}</t></si>")), "</sst>"));
    }

    private static Mutant Book(Must must, Workbook book) => new("", must, [new("book.xlsx", book.Zip())]);

    private static byte[] Repeated(string first, string line, int bytes) => Encoding.UTF8.GetBytes(first + string.Concat(Enumerable.Repeat(line, bytes / line.Length)));
}
