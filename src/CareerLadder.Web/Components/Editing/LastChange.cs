using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Components.Editing;

/// <summary>Who changed something last, and when, as the audit has it.</summary>
internal static class LastChange
{
    /// <param name="about">The person it is about; null: what is about nobody.</param>
    /// <returns>Nobody where the audit does not know.</returns>
    public static async Task<(string? By, DateTime? At)> FindAsync(AppDb db, Access access, string? about, params AuditAction[] actions)
    {
        AuditAction[] any = [.. actions, AuditAction.Imported];
        var last = await db.Audit.Where(a => any.Contains(a.Action) && (a.About == about || a.About == null)).OrderByDescending(a => a.Id).Select(a => new { a.By, a.ByPerson, a.At }).FirstOrDefaultAsync();
        return last is null ? (null, null) : (access.Organisation.Find(last.ByPerson)?.Person.DisplayName ?? last.By, last.At);
    }
}
