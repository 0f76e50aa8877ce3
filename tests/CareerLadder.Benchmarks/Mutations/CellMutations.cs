namespace CareerLadder.Benchmarks.Mutations;

/// <summary>Cells that say something else than they should.</summary>
internal static class CellMutations
{
    private static readonly string[] NoDates =
    [
        "0000-00-00", "0000-01-01", "9999-12-31", "1899-12-31", "2101-01-01", "2023-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "45123", "45123.5", "31/12/2023", "12/31/2023", "2023-1-5",
        "20230105", "2023-01-05T00:00:00", "2023-01-05 13:00", "yesterday", "２０２３-01-05", "2023‐01‐05", "-2023-01-01", "2023-01-01 2024-01-01", "NaN", "-1", "1e9", "5 Jan 2023", "2023-W05", "2023-001",
    ];

    private static readonly string[] NoNumbers =
        ["1e400", "1e5", "NaN", "Infinity", "-∞", "1,000", "1.000.000", "1 000", "1'000", "1\u00a0000", "£5", "5%", "0x1F", "--1", "1-", "(5)", "1/2", "٣", "1_000", "+-1", ".", "-", "five", "99999999999999999999999999999999999", "79228162514264337593543950336"];

    private static readonly string[] NoWords = ["Enginer", "1", "0", "-1", "99", "Engineer,Manager", "None", "MANAGE-NOW ", "yes!", "Y", "true", "Кind", "TechLead|Manager", "\u200bEngineer"];

    private static readonly string[] White = ["\u00a0", "\u3000", "\u2003", "\u0085", " ", "\t", "\n", " \u00a0 "];

    private static readonly string[] Strange =
    [
        "👩‍💻 Lead", "\u202eevil\u202c", "e\u0301", "\ufffd", "\u0001", "\u001b[2J", "\u007f", "\v", "a\vb", "\u2028", "\ufeffx", "=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "<script>alert(1)</script>", "'; DROP TABLE people;--", "{{x}}", "%s%n", "../../etc/passwd",
        "\"", "\"\"", "a\"b", "\",\"", "line\nline", "line\r\nline", "line\rline", "_x000D_", "&amp;", "]]>", "null", "NULL", "-0", "0", "true", "𝕐", new string('n', 60), new string('ß', 5_000), "İstanbul ŞIİı", "ＥＮＧＩＮＥＥＲ",
    ];

    private static readonly string[] Dates = ["joined", "left", "from", "to", "on"];
    private static readonly string[] Numbers = ["practised_before", "managed_before", "hours_per_week", "base", "fte", "bonus_target", "equity_year", "min", "max", "target", "rung"];
    private static readonly string[] Words = ["kind", "critical_path", "intent", "reason", "track"];
    private static readonly string[] Texts = ["name", "email", "zone", "group", "title", "level", "team", "manager", "employer", "note", "summary", "currency", "theme", "expectation", "pattern", "person"];
    private static readonly string[] Needed = ["person", "from", "hours_per_week", "on", "intent", "base", "currency", "level", "min", "max", "track", "theme", "expectation", "pattern", "kind"];

    public static readonly (string Kind, Func<Dice, Mutant> Make)[] All =
    [
        ("no date", dice => In(dice, Dates, Must.BeRefused, dice.Of(NoDates))),
        ("no number", dice => In(dice, Numbers, Must.BeRefused, dice.Of(NoNumbers))),
        ("no known word", dice => In(dice, Words, Must.BeRefused, dice.Of(NoWords))),
        ("an odd number", dice => In(dice, Numbers, Must.BeAnything, dice.Of("-0", "+5", "1.", ".5", "00012", "0.1000000000000000055", "1.000", "80", "0.00001", "1000000000000", "-1000", "1000.0001"))),
        ("a needed cell white", dice => Need(dice, dice.Of(White))),
        ("a needed cell empty", dice => Need(dice, "")),
        ("strange letters", dice => In(dice, Texts, Must.BeAnything, dice.Of(Strange))),
        ("any cell strange", dice => Any(dice, Must.BeAnything, dice.Of(Strange))),
        ("a cell of over 64 KB", dice => Any(dice, Must.BeRefused, new string('x', dice.Of(65_537, 70_000, 1_000_000, 1_048_576, 3_000_000)))),
        ("a cell of just 64 KB", dice => In(dice, ["note", "summary", "team", "employer"], Must.BeAnything, new string('x', 65_536))),
        ("two cells swapped", dice => Change(dice, Must.BeAnything, (table, row) =>
        {
            var (a, b) = (dice.Below(row.Length), dice.Below(row.Length));
            (row[a], row[b]) = (row[b], row[a]);
        })),
        ("a cell from elsewhere", dice => Any(dice, Must.BeAnything, dice.Of(dice.Of(GivenOrganisation.Tables()).Rows)[0])),
        ("many cells spoilt", dice =>
        {
            var tables = GivenOrganisation.Tables();
            for (var i = dice.From(2, 40); i > 0; i--)
            {
                var row = dice.Of(dice.Of(tables).Rows);
                row[dice.Below(row.Length)] = dice.Of(dice.Of(Strange), dice.Of(NoDates), dice.Of(NoNumbers), dice.Of(White), "");
            }

            return new("", Must.BeAnything, Packing.Any(dice, tables));
        }),
        ("the last day before the first", dice => Change(dice, Must.BeRefused, "posts.csv", (table, row) =>
        {
            var from = DateOnly.ParseExact(row[table.Column("from")], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            row[table.Column("to")] = $"{from.AddDays(-dice.From(1, 4_000)):yyyy-MM-dd}";
        })),
        ("days at the rim", dice => In(dice, Dates, Must.BeAnything, dice.Of("1900-01-01", "2100-12-31", "2000-02-29", "2024-02-29"))),
        ("a post of nobody", dice => Change(dice, Must.BeRefused, dice.Of("posts.csv", "pay.csv", "practice.csv", "intents.csv"), (table, row) => row[table.Column("person")] = dice.Of("P1", "p1x", "nobody", "p\u0301"))),
        ("a person twice", dice => Change(dice, Must.BeRefused, "people.csv", (table, row) => table.Rows.Add([.. row]))),
        ("least over most", dice => Change(dice, Must.BeRefused, "bands.csv", (table, row) => row[table.Column("max")] = "1")),
        ("no regular expression", dice => Change(dice, Must.BeRefused, "titles.csv", (table, row) => row[table.Column("pattern")] = dice.Of("(", "[a-", "*", "a{2,1}", "\\", "(?<n>a)(?<", "\\p{Nonsense}", "(?'a", "[z-a]"))),
        ("managers in a circle", dice => Change(dice, Must.BeAnything, "posts.csv", (table, row) =>
        {
            foreach (var other in table.Rows.Skip(1)) other[table.Column("manager")] = dice.Of("p1", "p2", "p3", "p4", "p5", "p6", other[0]);
        })),
    ];

    private static Mutant In(Dice dice, string[] columns, Must must, string says)
    {
        var tables = GivenOrganisation.Tables();
        var table = dice.Of([.. tables.Where(t => t.Header.Any(columns.Contains))]);
        dice.Of([.. table.Rows.Skip(1)])[table.Column(dice.Of([.. table.Header.Where(columns.Contains)]))] = says;
        return new("", must, Packing.Any(dice, tables));
    }

    // A post may lack its kind where it has a title, and a band its first day: those cells are not needed.
    private static Mutant Need(Dice dice, string says)
    {
        var tables = GivenOrganisation.Tables();
        var table = dice.Of(tables);
        bool IsNeeded(string column) => Needed.Contains(column) && (table.Name, column) is not (("posts.csv", "kind" or "level") or ("bands.csv", "from") or ("titles.csv", "level"));
        dice.Of([.. table.Rows.Skip(1)])[table.Column(dice.Of([.. table.Header.Where(IsNeeded)]))] = says;
        return new("", Must.BeRefused, Packing.Any(dice, tables));
    }

    private static Mutant Any(Dice dice, Must must, string says) => Change(dice, must, (_, row) => row[dice.Below(row.Length)] = says);

    private static Mutant Change(Dice dice, Must must, Action<Table, string[]> change) => Change(dice, must, dice.Of(GivenOrganisation.Tables()).Name, change);

    private static Mutant Change(Dice dice, Must must, string file, Action<Table, string[]> change)
    {
        var tables = GivenOrganisation.Tables();
        var table = tables.Single(t => t.Name == file);
        change(table, dice.Of([.. table.Rows.Skip(1)]));
        return new("", must, Packing.Any(dice, tables));
    }
}
