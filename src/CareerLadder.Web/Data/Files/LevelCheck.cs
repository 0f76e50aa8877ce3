using CareerLadder.Core.Time;

namespace CareerLadder.Web.Data.Files;

/// <summary>Lists the levels that levels.csv lacks, each once.</summary>
internal static class LevelCheck
{
    /// <param name="kept">Levels that are there already.</param>
    public static void List(Draft draft, bool hasLevels, IEnumerable<string> kept)
    {
        var lacking = new Dictionary<string, (long Line, int Posts)>(StringComparer.Ordinal);
        var known = draft.Levels.Select(l => l.Id).Concat(kept).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < draft.Posts.Count; i++)
        {
            if (draft.Posts[i].Level is not { } level || known.Contains(level)) continue;
            lacking[level] = lacking.TryGetValue(level, out var before) ? (before.Line, before.Posts + 1) : (draft.PostLines[i], 1);
        }

        if (!hasLevels)
        {
            if (lacking.Count > 0) draft.Notice(NoticeKind.LevelsMissing, FileFormat.Levels, null, null, $"{Say.Count(lacking.Count, "level")} in {Say.Count(lacking.Values.Sum(l => l.Posts), "post")}");
            return;
        }

        foreach (var (level, (line, posts)) in lacking)
            draft.Notice(NoticeKind.LevelUnknown, FileFormat.Posts, line, null, $"“{Refusals.Shorten(level)}”, {Say.Count(posts, "post")}");
        Others(FileFormat.Bands, draft.Bands.Select(b => b.Level), "band");
        Others(FileFormat.Expectations, draft.Expectations.Select(e => e.Level), "expectation");

        void Others(FileFormat file, IEnumerable<string> levels, string thing)
        {
            foreach (var group in levels.Where(l => !known.Contains(l)).GroupBy(l => l, StringComparer.Ordinal))
                draft.Notice(NoticeKind.LevelUnknown, file, null, null, $"“{Refusals.Shorten(group.Key)}”, {Say.Count(group.Count(), thing)}");
        }
    }
}
