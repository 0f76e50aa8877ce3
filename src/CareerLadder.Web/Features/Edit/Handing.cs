using CareerLadder.Web.Components.Editing;
using CareerLadder.Web.Components.Shared;

namespace CareerLadder.Web.Features.Edit;

/// <summary>A report of somebody who leaves, and to whom they go, as it is typed.</summary>
internal sealed record Handing(string Person, string Name)
{
    public string? Manager { get; set; }

    /// <summary>The field in which it is typed.</summary>
    public DraftText? Field { get; set; }
}
