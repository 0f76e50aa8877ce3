using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CareerLadder.Web.Data;

/// <summary>Moments are UTC wherever they go; a database without time zones would give them back as if nobody knew.</summary>
internal sealed class Utc() : ValueConverter<DateTime, DateTime>(moment => moment, moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc));
