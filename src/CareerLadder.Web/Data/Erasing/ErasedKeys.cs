using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerLadder.Web.Data.Erasing;

/// <summary>A column in which the key of a person may stand.</summary>
internal sealed record KeyColumn(Type Rows, string Table, string Property, string Column);

/// <summary>Every place of somebody's key: those that the database knows as such are found in the model, and the others named here.</summary>
internal static class ErasedKeys
{
    // Told as it was, or of somebody who may be nobody here: so they are no foreign keys.
    private static readonly (Type Rows, string Property)[] Loose =
    [
        (typeof(PostRow), nameof(PostRow.Manager)), (typeof(ConversationRow), nameof(ConversationRow.With)), (typeof(ConversationRow), nameof(ConversationRow.StartedBy)),
        (typeof(ConversationRow), nameof(ConversationRow.ProposedBy)), (typeof(FollowUpRow), nameof(FollowUpRow.Owner)), (typeof(PrivateNotesRow), nameof(PrivateNotesRow.By)), (typeof(AskedRow), nameof(AskedRow.By)),
        (typeof(ReturnTicketRow), nameof(ReturnTicketRow.Manager)), (typeof(ReturnTicketRow), nameof(ReturnTicketRow.WrittenBy)), (typeof(InterestRow), nameof(InterestRow.ToldTo)),
        (typeof(CongratulationRow), nameof(CongratulationRow.By)), (typeof(PlanRow), nameof(PlanRow.MadeBy)), (typeof(OpeningRow), nameof(OpeningRow.By)), (typeof(ReminderRow), nameof(ReminderRow.Person)),
        (typeof(ChangeRow), nameof(ChangeRow.Person)),
    ];

    public static IReadOnlyList<KeyColumn> Columns(AppDb db) =>
    [
        .. db.Model.FindEntityType(typeof(PersonRow))!.GetReferencingForeignKeys()
            .Select(key => (key.DeclaringEntityType.ClrType, key.Properties[0].Name)).Concat(Loose).Distinct().Select(place => Of(db, place.Item1, place.Item2)),
    ];

    /// <summary>The key of the person and of every row that names it, at once: whether all fit is asked when the transaction ends.</summary>
    public static async Task ReplaceAsync(Erasure e, CancellationToken stop)
    {
        await e.Db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", stop);
        var sql = e.Db.GetService<ISqlGenerationHelper>();
        foreach (var column in Columns(e.Db).Append(Of(e.Db, typeof(PersonRow), nameof(PersonRow.Person))))
        {
            var name = sql.DelimitIdentifier(column.Column);
#pragma warning disable EF1002, CA2100 // Names of our own tables and columns; both values are parameters
            await e.Db.Database.ExecuteSqlRawAsync($"UPDATE {sql.DelimitIdentifier(column.Table)} SET {name} = {{0}} WHERE {name} = {{1}}", [e.NewKey, e.Key], stop);
#pragma warning restore EF1002, CA2100
        }
    }

    private static KeyColumn Of(AppDb db, Type rows, string property)
    {
        var type = db.Model.FindEntityType(rows)!;
        return new(rows, type.GetTableName()!, property, type.FindProperty(property)!.GetColumnName());
    }
}
