using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Data.Files;

/// <summary>Lists what is odd in the posts of each person, and the loops of managers.</summary>
internal static class CareerCheck
{
    public static void List(Draft draft)
    {
        var told = new List<(Post Post, long Line)>?[draft.People.Count];
        for (var i = 0; i < draft.Posts.Count; i++) (told[draft.IndexOf(draft.Posts[i].Person)] ??= []).Add((draft.Posts[i], draft.PostLines[i]));
        var checks = new PersonCheck[told.Length];
        Parallel.For(0, checks.Length, i => checks[i] = new(draft.People[i], draft.PeopleLines[i], told[i] ?? []));
        var histories = new Dictionary<string, PostHistory>(checks.Length, StringComparer.Ordinal);
        for (var i = 0; i < checks.Length; i++)
        {
            histories[draft.People[i].Id] = checks[i].History;
            draft.Notices.AddRange(checks[i].Notices);
        }

        foreach (var (people, days) in ManagerLoops.Of(histories))
        {
            var line = told[draft.IndexOf(people[0])]!.Find(t => t.Post.Manager == people[1]).Line;
            var shown = string.Join(" → ", people.Take(10).Append(people.Count > 10 ? "…" : people[0]));
            draft.Notice(NoticeKind.ManagerLoop, FileFormat.Posts, line, people[0], $"{shown}: {string.Join(", ", days.Select(Iso.Days))}");
        }
    }
}
