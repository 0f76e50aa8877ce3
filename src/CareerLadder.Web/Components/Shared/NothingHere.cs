namespace CareerLadder.Web.Components.Shared;

/// <summary>For a page that has words of its own for what is not there.</summary>
internal static class NothingHere
{
    /// <summary>Answers 404 with the page itself. Said earlier than at the last moment, the not-found page would take its place.</summary>
    public static void Say(HttpContext? answering) => answering?.Response.OnStarting(
        static context =>
        {
            ((HttpContext)context).Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        },
        answering);
}
