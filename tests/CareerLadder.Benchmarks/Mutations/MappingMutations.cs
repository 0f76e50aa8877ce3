using System.Text;
using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>Job history from elsewhere and the mapping through which it is read, either of them spoilt.</summary>
internal static class MappingMutations
{
    private static readonly string[] Columns = ["worker", "start", "end", "job", "unit", "boss", "called", "mail", "seat", "record", "none", ""];

    public static readonly (string Kind, Func<Dice, Mutant> Make)[] All =
    [
        ("history as it is", dice => History(dice, Must.BeAnything, _ => { })),
        ("history with a day that is none", dice => History(dice, Must.BeRefused, t => dice.Of([.. t.Rows.Skip(1)])[t.Column("start")] = dice.Of("2023-02-30", "0000-00-00", "", "45123", "9999-12-31"))),
        ("history with cells spoilt", dice => History(dice, Must.BeAnything, t =>
        {
            for (var i = dice.From(1, 10); i > 0; i--)
            {
                var row = dice.Of(t.Rows);
                row[dice.Below(row.Length)] = dice.Of("", "\u00a0", "2024-02-30", "w1", "lead_maps", "vp", "none", "N/A", "\"", "2020-01-01", "x\0", "a\nb", "ann@example.org");
            }
        })),
        ("history with a column missing", dice => History(dice, Must.BeRefused, t => t.Header[t.Column(dice.Of("worker", "start", "job", "boss", "seat"))] = "other")),
        ("history with a column twice", dice => History(dice, Must.BeRefused, t => t.Header[0] = dice.Of("worker", "start", "job", "boss", "seat"))),
        ("history whose roles go round", dice => History(dice, Must.BeAnything, t =>
        {
            foreach (var row in t.Rows.Skip(1)) (row[t.Column("boss")], row[t.Column("seat")]) = (dice.Of("a", "b", "c"), dice.Of("a", "b", "c"));
        })),
        ("history with bytes changed", dice => new("", Must.BeAnything, [new("history.csv", TextMutations.Flip(GivenOrganisation.History().Bytes(), dice, dice.From(1, 20)))]) { Mapping = GivenOrganisation.Mapping }),
        ("history cut off", dice => new("", Must.BeAnything, [new("history.csv", GivenOrganisation.History().Bytes()[..dice.Below(400)])]) { Mapping = GivenOrganisation.Mapping }),
        ("history in another encoding", dice => new("", Must.BeRefused, [new("history.csv", dice.Of(Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32).GetBytes(GivenOrganisation.History().Csv()))]) { Mapping = GivenOrganisation.Mapping }),
        ("history parted by semicolons", dice => new("", Must.BeRefused, [new("history.csv", Encoding.UTF8.GetBytes(GivenOrganisation.History().Csv(';')))]) { Mapping = GivenOrganisation.Mapping }),
        ("history zipped", dice => new("", Must.BeRefused, [Packing.Zip([("history.csv", GivenOrganisation.History().Bytes())])]) { Mapping = GivenOrganisation.Mapping }),
        ("the mapping with letters changed", dice => Mapped(dice, Encoding.UTF8.GetString(TextMutations.Flip(Encoding.UTF8.GetBytes(GivenOrganisation.Mapping), dice, dice.From(1, 4))))),
        ("the mapping cut off", dice => Mapped(dice, GivenOrganisation.Mapping[..dice.Below(GivenOrganisation.Mapping.Length)])),
        ("the mapping of other columns", dice => Mapped(dice, $$"""
            {"columns":{"person":"{{dice.Of(Columns)}}","from":"{{dice.Of(Columns)}}","to":"{{dice.Of(Columns)}}","title":"{{dice.Of(Columns)}}","kind":"{{dice.Of(Columns)}}","manager":"{{dice.Of(Columns)}}","name":"{{dice.Of(Columns)}}","email":"{{dice.Of(Columns)}}","employer":"{{dice.Of(Columns)}}"},
            "manager":"{{dice.Of("person", "name", "email", "role")}}","role":"{{dice.Of(Columns)}}"}
            """)),
        ("no mapping", dice => Mapped(dice, dice.Of(
            "", "null", "[]", "{}", "1", "\"x\"", "{\"columns\":null}", "{\"columns\":[]}", "{\"columns\":{\"person\":null,\"from\":1}}", "{\"columns\":{\"person\":{}}}", "{\"columns\":{},\"manager\":7}", "{\"columns\":{},\"manager\":null}",
            "{\"columns\":{\"person\":\"\\ud800\"}}", "{\"columns\":{\"\\udfff\":\"x\"}}", "{\"columns\":{\"person\":\"worker\",\"person\":\"job\"}}", "{\"Columns\":{},\"columns\":{}}", "{\"columns\":{},\"$type\":\"x\"}", "/* x */", "\ufeff{}", "{\"columns\":{}}garbage",
            $"{{\"columns\":{{\"{new string('x', 100_000)}\":\"y\"}}}}", string.Concat(Enumerable.Repeat("[", 100_000)), string.Concat(Enumerable.Repeat("{\"columns\":", 5_000))))),
        ("a mapping for files of ours", dice => new("", Must.BeAnything, [new("posts.csv", GivenOrganisation.Tables()[1].Bytes())]) { Mapping = """{"columns":{"person":"person","from":"from","to":"to","title":"title","kind":"kind","manager":"manager"}}""" }),
    ];

    private static Mutant History(Dice dice, Must must, Action<Table> change)
    {
        var table = GivenOrganisation.History();
        change(table);
        return new("", must, [dice.OneIn(3) ? new("history.xlsx", Workbook.Of([table], dice.Below(3)).Zip()) : new("history.csv", table.Bytes())]) { Mapping = GivenOrganisation.Mapping };
    }

    private static Mutant Mapped(Dice dice, string json) => new("", Must.BeAnything, [new("history.csv", GivenOrganisation.History().Bytes())]) { Mapping = json };
}
