using System.Runtime.InteropServices;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Data.Files;

/// <summary>posts.csv.</summary>
internal static class PostsFile
{
    // A row for each day of eleven years. Beyond it, a key stands for more than one person, and deciding between their posts would never end.
    private const int MostPosts = 4_000;

    public static void Read(CsvFile file, TitleTable titles, Draft draft)
    {
        var row = new CsvRow(file);
        var (person, from, to) = (file.Column("person"), file.Column("from"), file.Column("to"));
        var (title, kind, level) = (file.Column("title"), file.Column("kind"), file.Column("level"));
        var (team, manager, employer) = (file.Column("team"), file.Column("manager"), file.Column("employer"));
        var unmatched = new Dictionary<string, (long Line, int Posts)>(StringComparer.Ordinal);
        var posts = new Dictionary<string, int>(StringComparer.Ordinal);
        while (row.Read())
        {
            var id = draft.MustPerson(row, person);
            var start = row.MustDate(from);
            var until = row.Until(to, start);
            var name = row.Text(title);
            var told = row.Word(kind, Words.Kinds, StringComparison.OrdinalIgnoreCase);
            var height = row.Text(level);
            if (row.IsGood && told is null)
            {
                if (name is null)
                {
                    row.Refuse(title < 0 ? kind : title, "This row has neither a title nor a kind. Fill in one of the two.");
                }
                else if (titles.Decide(name) is { } decided)
                {
                    told = decided.Kind;
                    height ??= decided.Level;
                }
                else
                {
                    told = Kind.Elsewhere;
                    unmatched[name] = unmatched.TryGetValue(name, out var before) ? (before.Line, before.Posts + 1) : (file.Line, 1);
                }
            }

            if (row.IsGood && ++CollectionsMarshal.GetValueRefOrAddDefault(posts, id, out _) == MostPosts + 1)
                row.Refuse(person, $"This person has more than {MostPosts} posts. Give each person a key of their own.");
            if (!row.IsGood) continue;
            var boss = row.Text(manager);
            if (boss == id)
            {
                draft.Notice(NoticeKind.ManagerSelf, FileFormat.Posts, file.Line, id, Since(start, name));
                boss = null;
            }
            else if (boss is not null)
            {
                if (draft.IndexOf(boss) is >= 0 and var i) boss = draft.People[i].Id;
                else draft.Notice(NoticeKind.ManagerUnknown, FileFormat.Posts, file.Line, id, $"“{Refusals.Shorten(boss)}”");
            }

            if (until == start)
            {
                draft.Notice(NoticeKind.PostOfNoDays, FileFormat.Posts, file.Line, id, Since(start, name));
                continue;
            }

            draft.Posts.Add(new(id, start, until, told!.Value, name, height, row.Text(team), boss, row.Text(employer)));
            draft.PostLines.Add(file.Line);
        }

        foreach (var (name, (line, count)) in unmatched)
            draft.Notice(NoticeKind.TitleUnknown, FileFormat.Posts, line, null, $"“{Refusals.Shorten(name)}”, {Say.Count(count, "post")}");
    }

    private static string Since(DateOnly from, string? title) => title is null ? $"from {from:yyyy-MM-dd}" : $"“{Refusals.Shorten(title)}” from {from:yyyy-MM-dd}";
}
