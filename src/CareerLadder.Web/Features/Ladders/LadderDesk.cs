using CareerLadder.Core.Organisations;
using CareerLadder.Web.Data.Files;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Features.Ladders;

/// <summary>What the stores of ladders share: who may write, and what a draft says.</summary>
internal static class LadderDesk
{
    public static bool MayWrite(Access access) => access.Viewer is { IsAdministrator: true };

    public static string NameOf(Access access) => access.Organisation.Find(access.Viewer?.PersonId)?.Person.DisplayName ?? access.Viewer?.Email ?? "an administrator";

    /// <summary>A draft of a file that was read well when it was kept.</summary>
    public static LadderText TextOf(LadderDraftRow draft) => LadderFile.Read(draft.File).Text ?? LadderText.Empty with { Name = draft.Name };

    /// <summary>The first day of the version in force on a day; false where there is none.</summary>
    public static bool TryFromOn(Organisation organisation, DateOnly day, out DateOnly? from)
    {
        var days = organisation.Company.Ladders.DaysOf(day);
        from = days is { } found && found.Start > DateOnly.MinValue ? found.Start : null;
        return days is not null;
    }
}
