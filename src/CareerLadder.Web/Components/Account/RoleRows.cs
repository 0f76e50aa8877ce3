using Microsoft.AspNetCore.Identity;

namespace CareerLadder.Web.Components.Accounts;

/// <summary>The rows that stand for <see cref="Roles"/> in the database.</summary>
internal static class RoleRows
{
    /// <summary>Call before giving anybody a role: in a new database there are none.</summary>
    public static async Task MakeAsync(RoleManager<IdentityRole<int>> roles)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role)) (await roles.CreateAsync(new(role))).MustSucceed();
        }
    }

    /// <summary>For what was checked before and therefore cannot be refused: if it is, the program is wrong.</summary>
    public static void MustSucceed(this IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Description)));
    }
}
