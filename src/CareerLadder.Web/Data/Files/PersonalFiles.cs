using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Files;

/// <summary>practice.csv, intents.csv and pay.csv: what is told of a person beside the posts.</summary>
internal static class PersonalFiles
{
    public const decimal MostMoney = 1_000_000_000_000;

    private const int MostHours = 80;

    public static void ReadPractice(CsvFile file, Draft draft)
    {
        var row = new CsvRow(file);
        var (person, from, to) = (file.Column("person"), file.Column("from"), file.Column("to"));
        var (hours, critical, note) = (file.Column("hours_per_week"), file.Column("critical_path"), file.Column("note"));
        while (row.Read())
        {
            var id = draft.MustPerson(row, person);
            var start = row.MustDate(from);
            var told = new Practice(
                id, start, row.Until(to, start), row.MustNumber<double>(hours, 0, MostHours), row.YesOrNo(critical), row.Text(note));
            if (row.IsGood) draft.Practices.Add(told);
        }
    }

    public static void ReadIntents(CsvFile file, Draft draft)
    {
        var row = new CsvRow(file);
        var (person, on, intent) = (file.Column("person"), file.Column("on"), file.Column("intent"));
        var (reason, note) = (file.Column("reason"), file.Column("note"));
        var seen = new HashSet<(string, DateOnly)>();
        while (row.Read())
        {
            var told = new IntentAnswer(
                draft.MustPerson(row, person), row.MustDate(on), row.MustWord(intent, Words.Intents), row.Word(reason, Words.Reasons), row.Text(note));
            if (!row.IsGood) continue;
            draft.Intents.Add(told);
            if (!seen.Add((told.Person, told.On))) draft.Notice(NoticeKind.ToldTwice, FileFormat.Intents, file.Line, told.Person, $"{told.On:yyyy-MM-dd}: the lower row counts");
        }
    }

    public static void ReadPay(CsvFile file, Draft draft)
    {
        var row = new CsvRow(file);
        var (person, from, pay, currency) = (file.Column("person"), file.Column("from"), file.Column("base"), file.Column("currency"));
        var (fte, bonus, equity) = (file.Column("fte"), file.Column("bonus_target"), file.Column("equity_year"));
        var seen = new HashSet<(string, DateOnly)>();
        while (row.Read())
        {
            var told = new BasePay(
                draft.MustPerson(row, person),
                row.MustDate(from),
                row.MustNumber(pay, 0m, MostMoney),
                row.Must(currency),
                row.Number(fte, 0, 1m),
                row.Number(bonus, 0m, MostMoney),
                row.Number(equity, 0m, MostMoney));
            if (!row.IsGood) continue;
            draft.Pays.Add(told);
            if (!seen.Add((told.Person, told.From))) draft.Notice(NoticeKind.ToldTwice, FileFormat.Pay, file.Line, told.Person, $"{told.From:yyyy-MM-dd}: the lower row counts");
        }
    }
}
