using System.Text;
using CareerLadder.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareerLadder.Web.Tests;

/// <summary>
/// All that a site under test says, at its most talkative. Every site of the suite has one and is searched when it ends: pay and notes
/// never reach a log.
/// </summary>
public sealed class LogUnderTest : ILoggerProvider, ILogger
{
    private readonly StringBuilder said = new();

    public string Said
    {
        get
        {
            lock (said) return said.ToString();
        }
    }

    /// <summary>Hears everything, whatever the settings let through elsewhere.</summary>
    public void ListenTo(ILoggingBuilder logging) => logging.AddProvider(this).AddFilter<LogUnderTest>(null, LogLevel.Trace);

    /// <summary>Pay and notes that are in the database and, which they never may, in what was said.</summary>
    internal async Task<IReadOnlyList<string>> FindAsync(Database database)
    {
        await using var db = database.Open();
        if (!await db.Database.CanConnectAsync() || (await db.Database.GetPendingMigrationsAsync()).Any()) return [];
        var amounts = (await db.Pay.ToListAsync()).SelectMany(p => (decimal?[])[p.Base, p.BonusTarget, p.EquityYear]).OfType<decimal>();
        var notes = await db.Practice.Select(p => p.Note).Concat(db.Intents.Select(i => i.Note)).Concat(db.Interests.Select(i => i.Words)).ToListAsync();
        var written = await db.ConversationWords.Select(w => w.Text).Concat(db.PrivateNotes.Select(n => n.Text)).Concat(db.FollowUps.Select(f => f.Text)).Concat(db.AgendaPoints.Select(p => p.Text)).ToListAsync();
        return Find([.. amounts.Select(Written).OfType<string>(), .. notes.OfType<string>(), .. written.Where(text => text.Length > 0)]);
    }

    /// <summary>Those of some texts that were said.</summary>
    public IReadOnlyList<string> Find(IEnumerable<string> texts)
    {
        var all = Said;
        return [.. texts.Distinct(StringComparer.Ordinal).Where(text => all.Contains(text, StringComparison.Ordinal))];
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        Hear($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Hear(formatter(state, exception));
        if (exception is not null) Hear(exception.ToString());
        // What a structured log would keep beside the sentence.
        if (state is IEnumerable<KeyValuePair<string, object?>> values) Hear(string.Join(' ', values.Select(v => v.Value)));
    }

    public void Dispose()
    {
    }

    // An amount of a few round digits is also a length or a port; those of seven digits, or with cents, are nothing else.
    private static string? Written(decimal amount)
    {
        var text = amount.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
        return amount >= 1_000_000 || text.Contains('.', StringComparison.Ordinal) ? text : null;
    }

    private void Hear(string words)
    {
        lock (said) said.AppendLine(words);
    }
}
