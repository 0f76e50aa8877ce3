using System.Globalization;
using CareerLadder.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareerLadder.Web.Data.Erasing;

/// <summary>What somebody wrote of themselves, and others about them: gone, or made empty where a row counts for something.</summary>
internal static class ErasedWords
{
    public static async Task EraseAsync(Erasure e, CancellationToken stop)
    {
        await DeleteConversationsAsync(e, stop);
        await DeleteOwnAsync(e, stop);
        await EmptyAsync(e, stop);
        await NameAnewAsync(e, stop);
    }

    // That a conversation was held on a day counts; what was said in it does not.
    private static async Task DeleteConversationsAsync(Erasure e, CancellationToken stop)
    {
        var (db, key) = (e.Db, e.Key);
        var own = db.Conversations.Where(c => c.Person == key).Select(c => c.Id);
        await db.AgendaPoints.Where(r => own.Contains(r.Conversation)).ExecuteDeleteAsync(stop);
        await db.ConversationWords.Where(r => own.Contains(r.Conversation)).ExecuteDeleteAsync(stop);
        await db.PrivateNotes.Where(r => r.By == key || own.Contains(r.Conversation)).ExecuteDeleteAsync(stop);
        await db.FollowUps.Where(r => r.Person == key).ExecuteDeleteAsync(stop);
        await db.Reminders.Where(r => r.Person == key || own.Contains(r.Conversation)).ExecuteDeleteAsync(stop);
        await db.Conversations.Where(c => c.Person == key && !c.IsHeld).ExecuteDeleteAsync(stop);
    }

    private static async Task DeleteOwnAsync(Erasure e, CancellationToken stop)
    {
        var (db, key) = (e.Db, e.Key);
        await db.Drafts.Where(r => r.Writer == key).ExecuteDeleteAsync(stop);
        // What others began to enter of them and did not save.
        foreach (var form in (string[])["edit-", "edit-who-", "edit-leaving-", "edit-back-", "edit-pay-", "view-"])
        {
            var (whole, field) = (form + key, form + key + "-");
            await db.Drafts.Where(r => r.Place == whole || r.Place.StartsWith(field)).ExecuteDeleteAsync(stop);
        }

        await db.SavedViews.Where(r => r.Person == key).ExecuteDeleteAsync(stop);
        await db.CalendarFeeds.Where(r => r.Person == key).ExecuteDeleteAsync(stop);
        await db.Situations.Where(r => r.Person == key).ExecuteDeleteAsync(stop);
        var swings = db.Announcements.Where(a => a.Person == key).Select(a => a.Id);
        await db.Congratulations.Where(r => swings.Contains(r.Announcement)).ExecuteDeleteAsync(stop);
        await db.Announcements.Where(r => r.Person == key).ExecuteDeleteAsync(stop);
        await db.Evidence.Where(r => r.Person == key).ExecuteDeleteAsync(stop);
        await db.LevelViews.Where(r => r.Person == key).ExecuteDeleteAsync(stop);
        await db.Goals.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Follows, (int?)null), stop);
        await db.Goals.Where(r => r.Person == key).ExecuteDeleteAsync(stop);
        await db.Plans.Where(r => r.Person == key || (r.MadeBy == key && !r.IsShared)).ExecuteDeleteAsync(stop);
    }

    private static async Task EmptyAsync(Erasure e, CancellationToken stop)
    {
        var (db, key) = (e.Db, e.Key);
        await db.Practice.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Note, (string?)null), stop);
        await db.Intents.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Note, (string?)null), stop);
        await db.Forks.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Joy, (string?)null), stop);
        await db.Tryouts.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Words, (string?)null), stop);
        await db.SetAsides.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Reason, ""), stop);
        await db.Interests.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Words, (string?)null), stop);
        await db.ReturnTickets.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Words, (string?)null).SetProperty(r => r.PayKept, ""), stop);
        // Kind, level and team count, and a title says who it was.
        await db.Posts.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Title, (string?)null), stop);
        await db.People.Where(r => r.Person == key).ExecuteUpdateAsync(set => set.SetProperty(r => r.Name, e.Pseudonym).SetProperty(r => r.Email, (string?)null), stop);
        // Two employers stay two, so that no tenure becomes longer.
        var employers = await db.Posts.Where(p => p.Person == key && p.Employer != null).OrderBy(p => p.From).Select(p => p.Employer!).ToListAsync(stop);
        foreach (var (employer, number) in employers.Distinct(StringComparer.Ordinal).Select((employer, i) => (employer, i + 1)))
            await db.Posts.Where(p => p.Person == key && p.Employer == employer).ExecuteUpdateAsync(set => set.SetProperty(p => p.Employer, string.Create(CultureInfo.InvariantCulture, $"Former employer {number}")), stop);
    }

    // What the program itself wrote names people as it does; what others wrote in their own words is theirs.
    private static async Task NameAnewAsync(Erasure e, CancellationToken stop)
    {
        var db = e.Db;
        foreach (var name in e.Names)
        {
            await db.LadderDrafts.Where(r => r.By == name).ExecuteUpdateAsync(set => set.SetProperty(r => r.By, e.Pseudonym), stop);
            await db.AgendaPoints.Where(r => r.Source != null && r.Text.Contains(name)).ExecuteUpdateAsync(set => set.SetProperty(r => r.Text, r => r.Text.Replace(name, e.Pseudonym)), stop);
            await db.Posts.Where(r => r.Manager == name).ExecuteUpdateAsync(set => set.SetProperty(r => r.Manager, e.Pseudonym), stop);
        }
    }
}
