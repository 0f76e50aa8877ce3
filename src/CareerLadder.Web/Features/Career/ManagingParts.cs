using CareerLadder.Core.Flags;

namespace CareerLadder.Web.Features.Careers;

/// <summary>One part of the job of managing, small enough to be tried without the title.</summary>
/// <param name="Id">Kept in the database: rename none.</param>
/// <param name="Title">What one does.</param>
/// <param name="How">How to get to do it, and what to look at afterwards.</param>
public sealed record ManagingPart(string Id, string Title, string How);

/// <summary>
/// The job of managing, taken apart. The idea is Charity Majors': most of it can be done, and found to bring joy or not, before anybody
/// has the title. The list and its words are ours.
/// </summary>
public static class ManagingParts
{
    public static Source Source => Sources.Archetypes;

    public static IReadOnlyList<ManagingPart> All { get; } =
    [
        new("hiring-loop", "Run a hiring loop", "Ask to run the next one from first talk to decision: who asks what, and that everyone has written it down before they compare."),
        new("posting", "Write the posting", "Say what the work is, who would be glad of it, and what is truly needed. See who answers."),
        new("interviewers", "Train an interviewer", "Take somebody along, let them lead the next one, and talk about both afterwards."),
        new("intern", "Mentor an intern or a newcomer", "Plan their first months, meet every week, and be glad when they no longer need you."),
        new("first-week", "Welcome somebody new", "Own their first week: what they read, whom they meet, what they ship by Friday."),
        new("one-to-ones", "Listen, every other week", "Offer two people on other teams half an hour every other week. Ask more than you answer."),
        new("stand-in", "Stand in for a manager on leave", "Agree what is yours to decide meanwhile, and hand it back with notes."),
        new("meeting", "Run the team’s meeting for a quarter", "What it is for, who speaks, what was decided. Ask after a month whether to drop it."),
        new("retrospective", "Lead a retrospective after a bad week", "Without blame, with two things that really change, and look at them again a month later."),
        new("plan", "Plan a quarter with the team", "Cut it to what fits, say what will not happen, and tell those who wait for it."),
        new("project", "Lead a piece of work across teams", "People who do not report to you, a date, and weekly news that others read to the end."),
        new("ladder", "Write a part of the ladder", "Take one level and one theme, and write what it looks like with examples people recognise."),
        new("feedback", "Give feedback that is hard to give", "Prepare it with somebody, say it soon and kindly, and ask how it was to hear it."),
        new("budget", "Make the case for money or a hire", "One page: what for, what it costs, what happens without it. Take it to whoever decides."),
    ];

    public static ManagingPart? Find(string? id) => All.FirstOrDefault(p => p.Id == id);
}
