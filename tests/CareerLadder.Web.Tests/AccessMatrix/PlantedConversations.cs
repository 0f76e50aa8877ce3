using CareerLadder.Web.Data;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CareerLadder.Web.Tests.AccessMatrix;

/// <summary>What was said and agreed in everyone's conversations, with the manager of today and with one of earlier days: written on pages alone, so that no import brings it.</summary>
internal static class PlantedConversations
{
    /// <summary>A manager of earlier days to everyone, and nobody who looks.</summary>
    private const string Before = "else";

    private static readonly DateOnly Due = new(2027, 3, 1);

    public static (Field Field, string[] Words)[] Words { get; } =
    [
        (Field.Notes, ["words", "answer", "agenda", "promise", "olderPromise"]), (Field.OlderNotes, ["olderWords", "olderAnswer", "olderAgenda"]),
        (Field.PrivateNotes, ["private"]), (Field.OlderPrivateNotes, ["olderPrivate"]),
    ];

    public static IEnumerable<string> WordsOf(Someone p) => Words.SelectMany(w => w.Words).Select(p.Word);

    /// <summary>The number of the conversation that is held with the manager of today.</summary>
    public static int IdOf(Someone p) => p.Number;

    /// <summary>The number of the one with a manager of earlier days. It was never held, so that no flag counts from it.</summary>
    public static int OlderIdOf(Someone p) => World.People.Count + p.Number;

    public static async Task AddAsync(AppDb db)
    {
        foreach (var p in World.People)
        {
            var now = await db.Conversations.SingleAsync(c => c.Person == p.Key && c.IsHeld);
            Assert.Equal(IdOf(p), now.Id);
            now.With = p.Boss;
            Add(db, p, now.Id, "words", "answer", "agenda", "promise");
            if (p.Boss is { } boss) db.PrivateNotes.Add(new() { Conversation = now.Id, By = boss, Text = p.Word("private"), Version = 1 });
        }

        foreach (var p in World.People)
        {
            var older = db.Conversations.Add(new() { Person = p.Key, With = Before, On = World.Today.AddDays(9), StartedBy = Before }).Entity;
            await db.SaveChangesAsync();
            Assert.Equal(OlderIdOf(p), older.Id);
            Add(db, p, older.Id, "olderWords", "olderAnswer", "olderAgenda", "olderPromise");
            db.PrivateNotes.Add(new() { Conversation = older.Id, By = Before, Text = p.Word("olderPrivate"), Version = 1 });
        }
    }

    private static void Add(AppDb db, Someone p, int id, string persons, string managers, string point, string promise)
    {
        db.ConversationWords.Add(new() { Conversation = id, Side = ConversationSide.Person, Text = p.Word(persons), Version = 1 });
        db.ConversationWords.Add(new() { Conversation = id, Side = ConversationSide.Manager, Text = p.Word(managers), Version = 1 });
        db.AgendaPoints.Add(new() { Conversation = id, Position = 1, Text = p.Word(point) });
        db.FollowUps.Add(new() { Conversation = id, Person = p.Key, Owner = p.Key, Text = p.Word(promise), Due = Due });
    }
}
