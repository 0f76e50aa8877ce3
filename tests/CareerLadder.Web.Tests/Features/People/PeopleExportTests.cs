using System.Globalization;
using CareerLadder.Core.Careers;
using CareerLadder.Web.Features.People;
using CsvHelper;
using Radzen.Documents.Spreadsheet;
using Xunit;

namespace CareerLadder.Web.Tests.Features.People;

public sealed class PeopleExportTests
{
    private const string Purpose = "Flags, fluency, intents and practice may not be used for rating, pay, promotion or redundancy.";
    private static readonly DateOnly Today = Given.Day(Given.Today);
    private static readonly string[] Nasty = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"];

    [Fact]
    public async Task Nothing_in_a_csv_file_can_run_as_a_formula_and_numbers_stay_numbers()
    {
        var text = await CsvAsync(Table());
        var lines = Rows(text);
        Assert.Equal(["Name", "Months"], lines[0]);
        foreach (var (nasty, at) in Nasty.Select((n, i) => (n, i))) Assert.Equal(["'" + nasty, (-at).ToString(CultureInfo.InvariantCulture)], lines[at + 1]);
        Assert.StartsWith(Purpose, lines[^1][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_spreadsheet_is_a_formula_and_numbers_stay_numbers()
    {
        var data = new MemoryStream();
        await PeopleExport.WriteXlsxAsync([("People", Table()), ("Groups", Table())], data);
        data.Position = 0;
        var book = Workbook.LoadFromStream(data);
        Assert.Equal(["People", "Groups", "About"], book.Sheets.Select(s => s.Name));
        foreach (var sheet in book.Sheets.Take(2))
        {
            for (var at = 0; at < Nasty.Length; at++)
            {
                Assert.Null(sheet.Cells[at + 1, 0].Formula);
                Assert.Equal("'" + Nasty[at], sheet.Cells[at + 1, 0].Value as string, ignoreLineEndingDifferences: true);
                Assert.Equal(-at, Convert.ToDouble(sheet.Cells[at + 1, 1].Value, CultureInfo.InvariantCulture));
            }
        }

        Assert.Equal(Purpose, book.Sheets[2].Cells[0, 0].Value);
    }

    [Fact]
    public async Task Takes_along_what_the_viewer_may_see_and_pay_only_where_it_was_asked_for()
    {
        var facts = Given.Team with { Pays = [new("eng", new(2024, 1, 1), 61_000, "GBP"), new("tom", new(2024, 1, 1), 82_000.5m, "GBP")] };
        var looked = new List<string>();
        var store = new PeopleStore(Given.Gate(Given.Organisation(facts), new("exec", IsExecutive: true), looked: looked));

        var plain = Rows(await CsvAsync((await store.ReadExportAsync(new(Today), "/people")).People));
        Assert.DoesNotContain("Base pay", plain[0]);
        Assert.DoesNotContain("exec: eng", looked);

        var paid = Rows(await CsvAsync((await store.ReadExportAsync(PeopleQuery.Read("/people?figure=base", Today), "/people")).People));
        var tom = paid.Single(r => r[0] == "tom");
        Assert.Equal("82000.5", tom[Array.IndexOf(paid[0], "Base pay")]);
        Assert.Equal("0", tom[Array.IndexOf(paid[0], "Direct reports")]);
        Assert.Contains("exec: tom", looked);

        var member = Rows(await CsvAsync((await new PeopleStore(Given.Gate(Given.Organisation(facts), new("tom"))).ReadExportAsync(new(Today), "/people")).People));
        Assert.Equal("not shown", member.Single(r => r[0] == "eng")[Array.IndexOf(member[0], "Time in post (months)")]);
        Assert.Equal("18", member.Single(r => r[0] == "tom")[Array.IndexOf(member[0], "Time in post (months)")]);
    }

    [Fact]
    public async Task Writes_down_everyone_whose_pay_is_in_the_file_or_left_out_of_it_for_what_it_is()
    {
        var facts = Given.Team with
        {
            Pays = [new("eng", new(2024, 1, 1), 61_000, "GBP"), new("tom", new(2024, 1, 1), 82_000, "GBP")], Bands = [new(new(2020, 1, 1), null, "M4", 50_000, 60_000, null, "GBP")],
        };
        // Eng has no band, and so no compa-ratio; but base pay is in the file all the same.
        Assert.Equal(["exec: eng", "exec: tom"], await LookedAsync("figure=compa"));
        Assert.Equal(["exec: tom"], await LookedAsync("compa=1..2"));
        Assert.Equal(["exec: eng"], await LookedAsync("find=eng+neer&base=1..2"));

        async Task<IEnumerable<string>> LookedAsync(string query)
        {
            var looked = new List<string>();
            await new PeopleStore(Given.Gate(Given.Organisation(facts), new("exec", IsExecutive: true), looked: looked)).ReadExportAsync(PeopleQuery.Read("/people?" + query, Today), "/people");
            return looked.Distinct().Order(StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hundred_thousand_people_are_sent_while_they_are_read_and_never_held_all_at_once(bool isXlsx)
    {
        var few = await MostHeldAsync(2_000, isXlsx);
        var many = await MostHeldAsync(100_000, isXlsx);
        Assert.True(many <= 2 * few, $"{few} rows of 2 000 were held at once, and {many} of 100 000.");
    }

    [Fact]
    public async Task One_odd_name_spoils_no_spreadsheet()
    {
        var data = new MemoryStream();
        await PeopleExport.WriteXlsxAsync([("People", new(Today, "/people?a=1&b=<2>", ["<&>"], [[new("\u0001\uFFFE\uD800 <b>&amp; 日本 😀")], [new("")], [default]]))], data);
        data.Position = 0;
        var sheet = Workbook.LoadFromStream(data).Sheets[0];
        Assert.Equal("<&>", sheet.Cells[0, 0].Value);
        Assert.Equal("\uFFFD\uFFFD\uFFFD <b>&amp; 日本 😀", sheet.Cells[1, 0].Value);
    }

    // How many of the rows read so far were still alive at worst, asked every thousand rows.
    private static async Task<int> MostHeldAsync(int people, bool isXlsx)
    {
        var read = new List<WeakReference>();
        var (most, sent) = (0, new Sent());
        var table = new ExportTable(Today, "/people", ["Name", "Months"], RowsOf());
        await (isXlsx ? PeopleExport.WriteXlsxAsync([("People", table)], sent) : PeopleExport.WriteCsvAsync(table, sent));
        Assert.Equal(people, read.Count);
        return most;

        IEnumerable<IReadOnlyList<ExportCell>> RowsOf()
        {
            for (var i = 0; i < people; i++)
            {
                if (i % 1000 == 999)
                {
                    GC.Collect();
                    most = Math.Max(most, read.Count(r => r.IsAlive));
                    Assert.True(i < 2000 || sent.Length > i, $"Of {i} rows read, {sent.Length} bytes were sent.");
                }

                yield return Told(i);
            }
        }

        IReadOnlyList<ExportCell> Told(int i)
        {
            ExportCell[] row = [new($"Person {i} {(i * 7919L) % 100_003}"), new(Number: i)];
            read.Add(new(row));
            return row;
        }
    }

    private static ExportTable Table() => new(Today, "/people", ["Name", "Months"], [.. Nasty.Select((n, i) => (IReadOnlyList<ExportCell>)[new(n), new(Number: -i)])]);

    private static async Task<string> CsvAsync(ExportTable table)
    {
        var data = new MemoryStream();
        await PeopleExport.WriteCsvAsync(table, data);
        return System.Text.Encoding.UTF8.GetString(data.ToArray());
    }

    private static List<string[]> Rows(string csv)
    {
        using var reader = CsvReader.Create(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)), new CsvReaderOptions { Separator = ',', HasHeader = false }, leaveOpen: false);
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    /// <summary>A line to a browser: it cannot go back, and nobody may wait on it.</summary>
    private sealed class Sent : Stream
    {
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new InvalidOperationException("Waited on.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Waited on.");

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            length += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
