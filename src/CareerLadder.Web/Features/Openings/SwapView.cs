using CareerLadder.Core.Ladders;
using CareerLadder.Core.Openings;

namespace CareerLadder.Web.Features.Openings;

/// <summary>What there is to swap, for one who looks.</summary>
/// <param name="Mine">One's own side; null for whoever has no seat to swap.</param>
/// <param name="Line">Swaps that both said yes to, of those who report to the one who looks.</param>
public sealed record SwapView(MySwap? Mine, IReadOnlyList<SwapOfReports> Line);

/// <summary>One's own side of swapping.</summary>
/// <param name="Track">Where one stands.</param>
/// <param name="WantsIt">What one last said one wants is what a swap would bring.</param>
/// <param name="WishedOn">Since when one may be asked; null: one may not.</param>
/// <param name="Offer">One that waits for one's answer; null where none does. An answered one waits unseen, so that a no is not seen either.</param>
/// <param name="Agreed">Both said yes; null otherwise.</param>
public sealed record MySwap(Track Track, bool WantsIt, DateOnly? WishedOn, SwapOffered? Offer, SwapAgreed? Agreed);

/// <summary>A swap that waits for one's answer. It says nothing that gives the other away.</summary>
/// <param name="LastDay">The last day for both to answer; silence is a no from the next on.</param>
public sealed record SwapOffered(int Id, DateOnly MadeOn, DateOnly LastDay, IReadOnlyList<SwapReason> Reasons);

/// <summary>A swap that both said yes to.</summary>
/// <param name="Standing">Where the other stands: Engineering Manager, Payments · M4.</param>
public sealed record SwapAgreed(int Id, Named Other, string Standing, DateOnly On, IReadOnlyList<SwapReason> Reasons);

/// <summary>A swap that both said yes to, one of whom reports to the one who looks.</summary>
public sealed record SwapOfReports(Named Manager, Named Engineer, DateOnly On, IReadOnlyList<SwapReason> Reasons);
