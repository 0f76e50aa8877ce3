using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>Columns, rows and whole files that are missing, there twice, or in another place.</summary>
internal static class TableMutations
{
    public static readonly (string Kind, Func<Dice, Mutant> Make)[] All =
    [
        ("a column twice", dice => Shape(dice, Must.BeRefused, table =>
        {
            var column = dice.Below(table.Header.Length);
            table.Reshape((row, _) => [.. row, row[column]]);
        })),
        ("a needed column missing", dice => Shape(dice, Must.BeRefused, table =>
        {
            var column = table.Column(dice.Of(FileFormat.All.Single(f => f.Name == table.Name).Required));
            table.Reshape((row, _) => [.. row[..column], .. row[(column + 1)..]]);
        })),
        ("any column missing", dice => Shape(dice, Must.BeAnything, table =>
        {
            var column = dice.Below(table.Header.Length);
            table.Reshape((row, _) => [.. row[..column], .. row[(column + 1)..]]);
        })),
        ("an unknown column", dice => Shape(dice, Must.BeRefused, table => table.Reshape((row, n) => [.. row, n == 0 ? dice.Of("Name", "salary", "persn", "  ?", "person_id") : "x"]))),
        ("a column called otherwise", dice => Shape(dice, Must.BeRefused, table =>
        {
            var column = dice.Below(table.Header.Length);
            table.Header[column] = dice.Of(table.Header[column].ToUpperInvariant(), table.Header[column] + "s", "\u200b" + table.Header[column], "x" + table.Header[column]);
        })),
        ("a column without a name", dice => Shape(dice, Must.BeRefused, table => table.Reshape((row, n) => n == 0 ? ["", .. row] : ["x", .. row]))),
        ("columns in another order", dice => Shape(dice, Must.BeTheSame, table =>
        {
            var by = dice.From(1, table.Header.Length - 1);
            table.Reshape((row, _) => [.. row[by..], .. row[..by]]);
        })),
        ("no first row", dice => Shape(dice, Must.BeRefused, table => table.Rows.RemoveAt(0))),
        ("the first row twice", dice => Shape(dice, Must.BeAnything, table => table.Rows.Insert(1, [.. table.Header]))),
        ("only the first row", dice => Shape(dice, Must.BeAnything, table => table.Rows.RemoveRange(1, table.Rows.Count - 1))),
        ("a row missing", dice => Shape(dice, Must.BeAnything, table => table.Rows.RemoveAt(dice.From(1, table.Rows.Count - 1)))),
        ("a row twice", dice => Shape(dice, Must.BeAnything, table => table.Rows.Add([.. dice.Of(table.Rows)]))),
        ("rows in another order", dice => Shape(dice, Must.BeAnything, table => table.Rows.Reverse(1, table.Rows.Count - 1))),
        ("rows without cells", dice => Shape(dice, Must.BeTheSame, table => table.Rows.Insert(dice.From(1, table.Rows.Count), [.. table.Header.Select(_ => "")]))),
        ("a row too long", dice => Text(dice, table => table.Rows[dice.From(1, table.Rows.Count - 1)] is var row && Put(table, row, [.. row, "more"]))),
        ("a row too short", dice => Text(dice, table => table.Rows[dice.From(1, table.Rows.Count - 1)] is var row && Put(table, row, row[..^1]))),
        ("a file missing", dice =>
        {
            var tables = GivenOrganisation.Tables();
            var gone = dice.Of(tables);
            tables.Remove(gone);
            return new("", gone.Name is "people.csv" or "posts.csv" ? Must.BeRefused : Must.BeAnything, Packing.Any(dice, tables));
        }),
        ("one file alone", dice =>
        {
            var only = dice.Of(GivenOrganisation.Tables());
            return new("", only.Name is "people.csv" or "posts.csv" ? Must.BeRefused : Must.BeAnything, Packing.Any(dice, [only]));
        }),
        ("a file called otherwise", dice =>
        {
            var tables = GivenOrganisation.Tables();
            var table = dice.Of(tables);
            table.Name = dice.Of("x" + table.Name, "People.CSV", "peple.csv", ".csv", "sheet one.csv", "päople.csv", new string('n', 31) + ".csv");
            return new("", Must.BeAnything, Packing.Any(dice, tables));
        }),
        ("a file twice", dice =>
        {
            var tables = GivenOrganisation.Tables();
            var again = dice.Of(tables);
            tables.Add(new(dice.OneIn(2) ? again.Name : again.Name.ToUpperInvariant(), again.Rows));
            return new("", Must.BeRefused, Packing.Any(dice, tables));
        }),
        ("the content of another file", dice =>
        {
            var tables = GivenOrganisation.Tables();
            var (a, b) = (dice.Below(tables.Count), dice.Below(tables.Count - 1));
            if (b >= a) b++;
            (tables[a].Name, tables[b].Name) = (tables[b].Name, tables[a].Name);
            return new("", Must.BeRefused, Packing.Any(dice, tables));
        }),
        ("beside others", dice => new("", Must.BeRefused, [.. GivenOrganisation.Loose(GivenOrganisation.Tables()), dice.Of(
            new UploadedFile("notes.txt", [65]), new UploadedFile("company.zip", [80, 75]), new UploadedFile("book.xlsx", []), new UploadedFile("", [65]), new UploadedFile("people", [65]), new UploadedFile("people.csv.exe", [65]))])),
        ("nothing", dice => new("", Must.BeRefused, dice.Of<IReadOnlyList<UploadedFile>>([], [new("people.csv", [])], [new("company.zip", [])], [new("book.xlsx", [])], [Packing.Zip([])]))),
    ];

    private static Mutant Shape(Dice dice, Must must, Action<Table> change)
    {
        var tables = GivenOrganisation.Tables();
        change(dice.Of(tables));
        return new("", must, Packing.Any(dice, tables));
    }

    private static Mutant Text(Dice dice, Func<Table, bool> change)
    {
        var tables = GivenOrganisation.Tables();
        change(dice.Of(tables));
        return new("", Must.BeRefused, Packing.Text(dice, GivenOrganisation.Loose(tables)));
    }

    private static bool Put(Table table, string[] old, string[] row)
    {
        table.Rows[table.Rows.IndexOf(old)] = row;
        return true;
    }
}
