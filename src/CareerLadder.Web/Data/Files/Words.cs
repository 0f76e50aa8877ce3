using CareerLadder.Core.Careers;
using CareerLadder.Core.Fluency;
using CareerLadder.Core.Ladders;

namespace CareerLadder.Web.Data.Files;

/// <summary>The known words of one column and what they mean, for reading and for writing.</summary>
internal sealed class Words<T>(params (string Word, T Meaning)[] words) where T : struct, Enum
{
    public IEnumerable<string> All => words.Select(w => w.Word);

    /// <summary>What the word means; null if it is none of these.</summary>
    public T? Find(string word, StringComparison comparison)
    {
        foreach (var (known, meaning) in words)
        {
            if (string.Equals(known, word, comparison)) return meaning;
        }

        return null;
    }

    public string Of(T meaning)
    {
        foreach (var (word, known) in words)
        {
            if (EqualityComparer<T>.Default.Equals(known, meaning)) return word;
        }

        throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "This has no word in the files yet.");
    }
}

/// <summary>Every known word in the files.</summary>
internal static class Words
{
    public static readonly Words<Kind> Kinds = new([.. Enum.GetValues<Kind>().Select(k => (k.ToString(), k))]);

    public static readonly Words<Track> Tracks = new((nameof(Track.Engineering), Track.Engineering), (nameof(Track.Management), Track.Management));

    public static readonly Words<DoorState> DoorStates = new([.. Enum.GetValues<DoorState>().Select(s => (s.ToString().ToLowerInvariant(), s))]);

    public static readonly Words<Intent> Intents = new(
        ("manage-now", Intent.ManageNow),
        ("manage-someday", Intent.ManageSomeday),
        ("not-manage", Intent.NotManage),
        ("maybe", Intent.Maybe),
        ("back-to-engineering", Intent.BackToEngineering),
        ("engineering-for-a-while", Intent.EngineeringForAWhile),
        ("stay", Intent.Stay));

    public static readonly Words<IntentReason> Reasons = new(
        ("people", IntentReason.People),
        ("influence", IntentReason.Influence),
        ("in-the-room", IntentReason.InTheRoom),
        ("pay", IntentReason.Pay),
        ("only-path", IntentReason.OnlyPath),
        ("other", IntentReason.Other));
}
