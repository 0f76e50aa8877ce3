using System.Linq.Expressions;
using CareerLadder.Core.Flags;

namespace CareerLadder.Web.Data.Rows;

/// <summary>
/// Table Recording, of one row or none: since when the organisation records what only this program knows. No row, or null: since
/// the first such record.
/// </summary>
public sealed class RecordingRow : IRow<RecordingRow, Recording>
{
    public int Id { get; set; }

    public DateOnly? Intents { get; set; }

    public DateOnly? Practice { get; set; }

    public DateOnly? Forks { get; set; }

    public DateOnly? Conversations { get; set; }

    public static Expression<Func<RecordingRow, Recording>> Fact { get; } = r => new(r.Intents, r.Practice, r.Forks, r.Conversations);

    public void Take(Recording fact) => (Intents, Practice, Forks, Conversations) = fact;
}
