using CareerLadder.Web.Data;

Console.WriteLine(SqliteSetup.Prepare("Data Source=careerladder.db"));
