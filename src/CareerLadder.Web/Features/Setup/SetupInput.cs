namespace CareerLadder.Web.Features.Setup;

/// <summary>What a new database begins with.</summary>
public enum Beginning
{
    /// <summary>The made-up organisation, to look around in.</summary>
    Demo,

    /// <summary>The organisation's own files.</summary>
    Files,

    Empty,
}

/// <summary>What the first administrator filled in.</summary>
/// <param name="Password">Where people sign in with passwords; typed once more as <paramref name="Again"/>.</param>
/// <param name="Packed">The folder of files, zipped, or a spreadsheet with a sheet for each; only for <see cref="Beginning.Files"/>.</param>
public sealed record SetupInput(string? Email, string? Password, string? Again, bool Accepts, Beginning? Beginning, IFormFile? Packed);
