using CareerLadder.Core.Flags;
using CareerLadder.Web.Data.Rows;

namespace CareerLadder.Web.Features.Careers;

/// <summary>One of the situations, told to whoever may be in it.</summary>
/// <param name="Title">Goes on from "You may recognise yourself in …".</param>
/// <param name="OfferedBy">The rules whose flags suggest it: those that name it as their source in flags.md.</param>
public sealed record SituationText(Situation Situation, string Title, string Says, IReadOnlyList<string> Steps, IReadOnlyList<string> OfferedBy)
{
    /// <summary>The seven are Charity Majors'; every word below is ours.</summary>
    public static Source Source => Sources.Archetypes;

    public static IReadOnlyList<SituationText> All { get; } =
    [
        new(
            Situation.EarlyManager, "the early manager",
            "You began to manage before you had many years as an engineer behind you. Here that is usually fine; it is the next job that asks for what you had no time to learn.",
            ["Keep a few hours hands-on every week, where nobody waits for you.", "Agree now to which engineering rung you could come back, and when you look at it again.", "If a good team would have you as an engineer for two years, it is worth more than the next title."],
            ["EarlyManager"]),
        new(
            Situation.NewAndWantingOut, "the new manager who wants out after half a year",
            "It is all new, the days are in pieces, and you feel worse at this than you were at the job before. Nearly everyone does at that point; it says little yet about whether the job is yours.",
            ["Put off the verdict: give it two years if you can bear it, and say so to somebody who will remind you.", "Ask for feedback every week, small and often, from your people too.", "Find another new manager, and compare notes.", "If it makes you ill, going back now is a good answer, and needs no excuse."],
            ["NewManager", "ShortTour", "WantsBack"]),
        new(
            Situation.EngineeringForAWhile, "the manager who wants to be an engineer for a while",
            "You like managing and you miss the work itself. Wanting both, one after the other, is what the best of both trades do.",
            ["Say it before it is urgent, and name a month.", "Help to find and to train whoever follows you.", "Come back at your rung, with time to become fluent again; the chance to manage will come round."],
            ["ForAWhile"]),
        new(
            Situation.PushedIntoItAndLikingIt, "somebody who was pushed into managing and has come to like it",
            "You said yes because somebody had to, you still tell everyone how much you miss code, and yet you would be sorry to give your people up. You may keep what you like without having wanted it first.",
            ["Write down which days of the last month were good, and what was in them.", "Try saying “I manage, and I chose it” for a week, and see how it feels.", "Drop the complaint if it is no longer true: your team hears it as being about them."],
            ["WantsBack"]),
        new(
            Situation.PushedIntoItAndWantingOut, "somebody who was pushed into managing and truly wants out",
            "You said yes for the others’ sake, and it never became yours. Your team can tell, and they deserve somebody who wants to be there, as you deserve work that you want to do.",
            ["Tell your manager in plain words, with a day by which you would like to be out.", "Look for who would like the seat: a swap may suit you both.", "Ask for your engineering rung and pay as they would be, and for some protected weeks to warm up."],
            ["WantsBack"]),
        new(
            Situation.YearsInAndClimbing, "the manager of several years who would climb",
            "You know how to lead one team, and the next thing is to lead through others. That is another job again: fewer people who tell you the truth, slower feedback, and farther from the work.",
            ["Refill first: half a year as an engineer makes the years above it steadier.", "Ask somebody who does the job what a bad week looks like.", "Take on a part of it now: another team’s planning, a manager to mentor.", "If there is no seat above, ask when there will be one, and decide how long you wait."],
            ["BackToTheWell"]),
        new(
            Situation.YearsInAndSideways, "the manager of several years who would rather go sideways",
            "Up is not the only way on. What you know carries over to another field, a job half in product, or several teams instead of one.",
            ["Name what you would like to learn, rather than what you would like to be called.", "Try another domain for a quarter, by standing in for somebody.", "Going back to engineering for a while counts as sideways too."],
            ["BackToTheWell"]),
        new(
            Situation.NeverTheChance, "somebody who would like to manage and never had the chance",
            "You have said that you want it, and the seat has not come. That is often about how fast the company grows, and less often about you; you can find out which.",
            ["Ask your manager directly: what would have to be true for me to get the next one?", "Practise the parts that need no title, and let them be seen.", "Ask whether somebody who manages would like to swap.", "Give it a date; a growing company elsewhere may have seats sooner, though first seats are mostly given to people one knows."],
            ["WaitingForAChance"]),
        new(
            Situation.LeaderWhoDaydreams, "the director or VP who daydreams of code",
            "You are far up, and on some mornings you would give it all for a bug that can be fixed. Some who felt so went back and were glad of it; for others a hobby was enough.",
            ["Find out which of the two it is: take two weeks and build something from end to end.", "Talk to somebody who went back from where you are.", "If you mean it, plan it in the open and a year ahead: who follows you, and which seat you come back to.", "Money and standing change less than one fears if the ladders are level; look at yours."],
            ["ClimbedUnasked", "ExecutiveWantsBack"]),
    ];
}
