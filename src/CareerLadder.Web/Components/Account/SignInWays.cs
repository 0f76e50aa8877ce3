namespace CareerLadder.Web.Components.Accounts;

/// <summary>How people sign in here: with a password, or in a demo with one click.</summary>
internal sealed record SignInWays(bool OneClick);
