namespace CareerLadder.Web.Data.Files;

/// <summary>A file that somebody handed over.</summary>
/// <param name="Name">As on their machine, without its folder.</param>
public sealed record UploadedFile(string Name, byte[] Bytes)
{
    public bool IsPacked => Is(".zip") || Is(".xlsx");

    /// <param name="ending">With its dot: .csv.</param>
    public bool Is(string ending) => Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
