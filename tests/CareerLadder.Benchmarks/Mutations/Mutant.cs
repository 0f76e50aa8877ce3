using CareerLadder.Web.Data.Files;

namespace CareerLadder.Benchmarks.Mutations;

/// <summary>What must come of reading a mutant, where that can be known.</summary>
internal enum Must
{
    /// <summary>Read or refused: but never thrown.</summary>
    BeAnything,

    BeRefused,

    /// <summary>What was changed says nothing: the same facts.</summary>
    BeTheSame,
}

/// <summary>Files that somebody spoilt, as they would be chosen on the import page.</summary>
/// <param name="Kind">How they were spoilt.</param>
internal sealed record Mutant(string Kind, Must Must, IReadOnlyList<UploadedFile> Files)
{
    /// <summary>Of a file from elsewhere: the mapping, as the JSON that it is kept as.</summary>
    public string? Mapping { get; init; }

    public override string ToString() => $"{Kind}, {Must}: {string.Join(", ", Files.Select(f => $"{f.Name} {f.Bytes.Length:N0} B"))}";
}
