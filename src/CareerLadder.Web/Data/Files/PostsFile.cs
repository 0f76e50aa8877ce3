using System.Runtime.InteropServices;
using CareerLadder.Core.Careers;
using CareerLadder.Core.Time;

namespace CareerLadder.Web.Data.Files;

/// <summary>posts.csv.</summary>
internal static class PostsFile
{
    // A row for each day of eleven years. Beyond it, a key stands for more than one person, and deciding between their posts would never end.
    private const int MostPosts = 4_000;

    // A row whose manager is a role becomes a post for each holder of the role. More than this comes only of files made for it.
    private const int MostParts = 200_000;

    /// <summary>Who manages on which of the days from the first until the second, by what the manager column says.</summary>
    public delegate IEnumerable<(DateOnly From, DateOnly? To, string? Manager)> Managers(string? told, DateOnly from, DateOnly? to);

    public static void Read(CsvFile file, TitleTable titles, Draft draft) => Read(file, FileFormat.Posts, titles, draft, (told, from, to) => [(from, to, told)]);

    public static void Read(CsvFile file, FileFormat format, TitleTable titles, Draft draft, Managers managers)
    {
        var row = new CsvRow(file);
        var (person, from, to) = (file.Column("person"), file.Column("from"), file.Column("to"));
        var (title, kind, level) = (file.Column("title"), file.Column("kind"), file.Column("level"));
        var (team, manager, employer) = (file.Column("team"), file.Column("manager"), file.Column("employer"));
        var unmatched = new Dictionary<string, (long Line, int Posts)>(StringComparer.Ordinal);
        var posts = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = 0;
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

            if (!row.IsGood) continue;
            if (parts > MostParts)
            {
                row.Refuse(manager, $"The roles in this column change hands so often that there would be more than {MostParts} posts. Let the column name people.");
                break;
            }

            parts--;
            foreach (var (begin, end, by) in managers(row.Text(manager), start, until))
            {
                parts++;
                if (++CollectionsMarshal.GetValueRefOrAddDefault(posts, id, out _) == MostPosts + 1)
                    row.Refuse(person, $"This person has more than {MostPosts} posts. Give each person a key of their own.");
                if (!row.IsGood) break;
                var boss = Boss(by, id, begin, name);
                if (end == begin)
                {
                    draft.Notice(NoticeKind.PostOfNoDays, format, file.Line, id, Since(begin, name));
                    continue;
                }

                draft.Posts.Add(new(id, begin, end, told!.Value, name, height, row.Text(team), boss, row.Text(employer)));
                draft.PostLines.Add(file.Line);
            }
        }

        foreach (var (name, (line, count)) in unmatched)
        {
            draft.UnknownTitles.Add((name, count));
            draft.Notice(NoticeKind.TitleUnknown, format, line, null, $"“{Refusals.Shorten(name)}”, {Say.Count(count, "post")}");
        }

        // Of oneself none; of somebody who is there the one string for all, and of anybody else the name.
        string? Boss(string? told, string id, DateOnly from, string? title)
        {
            if (told == id)
            {
                draft.Notice(NoticeKind.ManagerSelf, format, file.Line, id, Since(from, title));
                return null;
            }

            if (told is null) return null;
            if (draft.IndexOf(told) is >= 0 and var i) return draft.People[i].Id;
            draft.Notice(NoticeKind.ManagerUnknown, format, file.Line, id, $"“{Refusals.Shorten(told)}”");
            return told;
        }
    }

    private static string Since(DateOnly from, string? title) => title is null ? $"from {from:yyyy-MM-dd}" : $"“{Refusals.Shorten(title)}” from {from:yyyy-MM-dd}";
}
