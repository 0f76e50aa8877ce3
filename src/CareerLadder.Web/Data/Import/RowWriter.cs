using System.Data.Common;
using System.Globalization;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CareerLadder.Web.Data.Import;

/// <summary>
/// Writes many rows of one table with one prepared command, within the transaction of the context. SaveChanges took a tenth of a
/// millisecond and more a row; this takes a hundredth. It marks no revision: whoever uses it does (<see cref="AppDb.MarkRevision"/>).
/// </summary>
internal sealed class RowWriter<TRow>
    where TRow : class, IRow
{
    private readonly AppDb db;
    private readonly IProperty id;
    private readonly IProperty[] columns;
    private readonly string table;
    private readonly ISqlGenerationHelper sql;

    public RowWriter(AppDb db, ISqlGenerationHelper sql)
    {
        this.db = db;
        this.sql = sql;
        var rows = db.Model.FindEntityType(typeof(TRow))!;
        id = rows.FindProperty(nameof(IRow.Id))!;
        columns = [.. rows.GetProperties().Where(p => p != id)];
        table = sql.DelimitIdentifier(rows.GetTableName()!, rows.GetSchema());
    }

    public Task InsertAsync(IReadOnlyList<TRow> rows, CancellationToken stop) => WriteAsync(
        $"INSERT INTO {table} ({string.Join(", ", columns.Select(Name))}) VALUES ({string.Join(", ", columns.Select(Parameter))})", columns, rows, stop);

    public Task UpdateAsync(IReadOnlyList<TRow> rows, CancellationToken stop) => WriteAsync(
        $"UPDATE {table} SET {string.Join(", ", columns.Select(c => $"{Name(c)} = {Parameter(c)}"))} WHERE {Name(id)} = {Parameter(id)}", [.. columns, id], rows, stop);

    private async Task WriteAsync(string text, IProperty[] values, IReadOnlyList<TRow> rows, CancellationToken stop)
    {
        if (rows.Count == 0) return;
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Names of our own tables and columns; every value is a parameter
        command.CommandText = text;
#pragma warning restore CA2100
        var parameters = Array.ConvertAll(values, v => AddParameter(command, v));
        var getters = Array.ConvertAll(values, v => v.GetGetter());
        var converters = Array.ConvertAll(values, v => v.GetTypeMapping().Converter);
        await command.PrepareAsync(stop);
        foreach (var row in rows)
        {
            for (var i = 0; i < values.Length; i++)
            {
                var value = getters[i].GetClrValue(row);
                parameters[i].Value = (converters[i] is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private string Name(IProperty column) => sql.DelimitIdentifier(column.GetColumnName());

    private string Parameter(IProperty column) => sql.GenerateParameterName($"p{column.GetIndex().ToString(CultureInfo.InvariantCulture)}");

    private DbParameter AddParameter(DbCommand command, IProperty column)
    {
        var parameter = column.GetRelationalTypeMapping().CreateParameter(command, Parameter(column), value: null, nullable: true);
        command.Parameters.Add(parameter);
        return parameter;
    }
}
