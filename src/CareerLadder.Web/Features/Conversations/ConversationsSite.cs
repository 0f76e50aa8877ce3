namespace CareerLadder.Web.Features.Conversations;

/// <summary>What conversations add to the site: called from <see cref="Program"/> alone.</summary>
internal static class ConversationsSite
{
    /// <param name="isDemo">Its people are made up, so nobody is sent anything.</param>
    public static void Add(WebApplicationBuilder builder, bool isDemo)
    {
        var services = builder.Services;
        services.AddSingleton<LiveConversations>();
        services.AddScoped<ConversationDoor>();
        services.AddScoped<CalendarFeed>();
        services.AddRateLimiter(CalendarFeed.AddLimit);
        if (isDemo || MailSettings.Read(builder.Configuration) is not { } mail) return;
        services.AddSingleton(mail);
        services.AddSingleton<ReminderMail>();
        services.AddSingleton<Reminders>();
        services.AddHostedService<SendReminders>();
    }

    public static void Map(WebApplication site)
    {
        site.MapPut("/conversations/{id:int}/words", WordsEndpoints.SaveAsync);
        site.MapPut("/conversations/{id:int}/agenda/{point:int}/words", WordsEndpoints.SavePointAsync);
        site.MapPut("/conversations/{id:int}/private-notes/words", WordsEndpoints.SavePrivateAsync);
        site.MapGet("/calendar/{secret}.ics", CalendarFeed.AnswerAsync).AllowAnonymous().RequireRateLimiting(CalendarFeed.Limit);
    }
}
