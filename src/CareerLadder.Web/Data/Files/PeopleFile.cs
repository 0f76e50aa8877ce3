using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Files;

/// <summary>people.csv.</summary>
internal static class PeopleFile
{
    // Nobody has worked longer before the first post in a file.
    private const int MostYears = 80;

    public static void Read(CsvFile file, Draft draft)
    {
        var row = new CsvRow(file);
        var (person, name, email) = (file.Column("person"), file.Column("name"), file.Column("email"));
        var (joined, left, zone) = (file.Column("joined"), file.Column("left"), file.Column("zone"));
        var (practised, managed, group) = (file.Column("practised_before"), file.Column("managed_before"), file.Column("group"));
        while (row.Read())
        {
            var told = new Person(
                row.Must(person),
                row.Text(name),
                row.Text(email),
                row.Date(joined),
                row.Date(left),
                row.Text(zone),
                row.Number<double>(practised, 0, MostYears),
                row.Number<double>(managed, 0, MostYears));
            // Also a row with a wrong cell tells that the person is there: one mistake, one refusal.
            if (told.Id.Length > 0 && !draft.TryAdd(told, file.Line))
                row.Refuse(person, $"This person is there twice, first on line {draft.PeopleLines[draft.IndexOf(told.Id)]}. Keep one of the rows.");
            if (row.IsGood && told.Left < told.Joined)
                draft.Notice(NoticeKind.LeftBeforeJoined, FileFormat.People, file.Line, told.Id, $"joined {told.Joined:yyyy-MM-dd}, left {told.Left:yyyy-MM-dd}");
            if (row.IsGood && row.Text(group) is { } label) draft.Groups[told.Id] = label;
        }

        draft.KnowsEveryone = !file.LostRows;
    }
}
