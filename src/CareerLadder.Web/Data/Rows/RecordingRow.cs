using System.ComponentModel.DataAnnotations.Schema;
using CareerLadder.Core.Flags;

namespace CareerLadder.Web.Data.Rows;

/// <summary>
/// Table Recording, of one row or none: since when the organisation records what only this program knows. No row, or null: since
/// the first such record.
/// </summary>
public sealed class RecordingRow : IRow<Recording>
{
    public int Id { get; set; }

    public DateOnly? Intents { get; set; }

    public DateOnly? Practice { get; set; }

    public DateOnly? Forks { get; set; }

    public DateOnly? Conversations { get; set; }

    [NotMapped]
    public Recording Fact
    {
        get => new(Intents, Practice, Forks, Conversations);
        set => (Intents, Practice, Forks, Conversations) = value;
    }
}
