using CareerLadder.Core.Careers;

namespace CareerLadder.Web.Components.Shared;

/// <summary>The answers and the reasons as people would say them.</summary>
internal static class IntentWords
{
    private static readonly Intent[] OfEngineers = [Intent.ManageNow, Intent.ManageSomeday, Intent.NotManage, Intent.Maybe];
    private static readonly Intent[] OfManagers = [Intent.Stay, Intent.BackToEngineering, Intent.EngineeringForAWhile, Intent.Maybe];

    /// <summary>The answers that make sense to somebody.</summary>
    public static IReadOnlyList<Intent> For(bool manages) => manages ? OfManagers : OfEngineers;

    /// <param name="manages">Of somebody who does not, staying is something else.</param>
    public static string Of(Intent intent, bool manages) => intent == Intent.Stay && !manages ? "I want to stay where I am" : Of(intent);

    public static string Of(Intent intent) => intent switch
    {
        Intent.ManageNow => "I want to manage now",
        Intent.ManageSomeday => "I want to manage some day, not yet",
        Intent.NotManage => "I do not want to manage",
        Intent.Maybe => "I do not know yet",
        Intent.BackToEngineering => "I want to go back to engineering",
        Intent.EngineeringForAWhile => "I want engineering for a while, and may manage again",
        Intent.Stay => "I want to go on managing",
        _ => throw new ArgumentOutOfRangeException(nameof(intent), intent, "This answer has no words yet."),
    };

    public static string Of(IntentReason reason) => reason switch
    {
        IntentReason.People => "the people",
        IntentReason.Influence => "influence",
        IntentReason.InTheRoom => "being in the room where things are decided",
        IntentReason.Pay => "pay",
        IntentReason.OnlyPath => "it is the only path here",
        IntentReason.Other => "something else",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no words yet."),
    };

    public static string Of(ForkDecision decision) => decision switch
    {
        ForkDecision.Climb => "Climb",
        ForkDecision.SwingBack => "Swing back",
        ForkDecision.Stay => "Stay, and look again",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "This decision has no words yet."),
    };
}
